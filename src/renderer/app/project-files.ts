import type { OpenedFile } from '../../shared/ipc/main-api.ts';
import type { ProjectDocument } from '../../shared/project/document.ts';
import { type TemplateName, templates } from '../../shared/project/templates/templates.ts';
import type { Result } from '../../shared/result.ts';
import { desk } from '../desk.ts';
import { documentStore, markSaved, openDocument } from '../document/document-store.ts';
import { newDocument } from '../document/new-document.ts';
import { languageStore } from '../i18n/language-store.ts';
import { fileStrings } from '../i18n/strings/files.ts';
import { stringsIn } from '../i18n/use-strings.ts';
import { parametersToSave } from '../training/training-store.ts';
import { createTurns } from './in-turn.ts';
import { dismissNotices, dismissRunNotices, notify } from './notice-store.ts';
import { settingsStore } from './settings-store.ts';
import { reviveEngine } from './training-commands.ts';
import { controls, dataImports, drawnSubject, engine, trainingStore } from './training-session.ts';
import { keepsFile } from './unsaved-weights.ts';
import { showGallery } from './view-store.ts';

/** One after the other: a file that is opened while another is being opened never gets the weights of that one, nor is a save asked for twice. */
const inTurn = createTurns();

/** Opens a template as a new project. */
export function openTemplate(name: TemplateName): Promise<void> {
  return inTurn(async () => {
    if (await mayDiscard()) await openNew(fromTemplate(name));
  });
}

/** Opens an empty drawing as a new project. */
export function newProject(): Promise<void> {
  return inTurn(async () => {
    if (await mayDiscard()) await openNew(emptyProject());
  });
}

/** Asks for a file and opens it. */
export function openProject(): Promise<void> {
  return inTurn(async () => {
    if (await mayDiscard()) await receiveFile(await desk.openProject({}));
  });
}

/** Opens one of the recent files. */
export function openRecent(id: number): Promise<void> {
  return inTurn(async () => {
    if (await mayDiscard()) await receiveFile(await desk.openRecent({ id }));
  });
}

/** Opens a file that was dropped on the window. */
export function openDropped(file: File): Promise<void> {
  return inTurn(async () => {
    if (await mayDiscard()) await receiveFile(await desk.openDropped(file));
  });
}

/** Opens a file that the operating system handed over while the window was open. */
export function openHandedOver(file: Result<OpenedFile>): Promise<void> {
  return inTurn(async () => {
    if (!file.ok || (await mayDiscard())) await receiveFile(file);
  });
}

/** At the start: the file that the program was started with, else the gallery over an empty drawing, or without it a template that can be trained at once. */
export function openFirst(): Promise<void> {
  return inTurn(async () => {
    const pending = await desk.takePendingFile({});
    const isFileGiven = !pending.ok || pending.value !== null;
    if (!isFileGiven && settingsStore.getState().isGalleryShownAtStart) {
      openDocument(emptyProject());
      return showGallery(true);
    }
    openDocument(fromTemplate('planar'));
    await receiveFile(pending);
  });
}

/** Saves the project, with its weights where they belong to the drawn network. Whether it is saved now. */
export function saveProject(saveAs: boolean): Promise<boolean> {
  return inTurn(() => save(saveAs));
}

/** Saves, then closes the window; it stays open where saving failed or was cancelled. */
export async function saveAndClose(): Promise<void> {
  if (await saveProject(false)) await desk.closeWindow({});
}

async function save(saveAs: boolean): Promise<boolean> {
  await reviveEngine();
  const { document } = documentStore.getState();
  const trained = parametersToSave(trainingStore.getState(), drawnSubject());
  const written = await engine.request('saveProject', { document, trained });
  if (!written.ok) return fail(written.diagnostics);
  const saved = await desk.saveProject({ bytes: written.value.bytes, suggestedName: document.name || untitled(), saveAs });
  if (!saved.ok) return fail(saved.diagnostics);
  if (saved.value === null) return false;
  dismissNotices('GD510');
  keepsFile(true);
  markSaved(document);
  return true;
}

/** Whether the present project may be replaced: it is saved, was saved now, or may be given up. */
async function mayDiscard(): Promise<boolean> {
  if (!documentStore.getState().edited) return true;
  const answer = await desk.askToDiscard({});
  if (answer === 'save') return save(false);
  return answer === 'discard';
}

async function openNew(document: ProjectDocument): Promise<void> {
  await desk.forgetFile({});
  keepsFile(false);
  await show(document);
}

/** Opens what main has read. Whatever goes wrong leaves the present project as it is. */
async function receiveFile(file: Result<OpenedFile | null>): Promise<void> {
  if (!file.ok) return void fail(file.diagnostics);
  if (file.value === null) return;
  await reviveEngine();
  const opened = await engine.request('openProject', file.value);
  if (!opened.ok) return void fail(opened.diagnostics);
  // Only now that it is known to be a project may saving overwrite it.
  await desk.adoptFile({ name: file.value.name });
  keepsFile(true);
  const { document, parameters } = opened.value;
  dismissNotices('GD501', 'GD502', 'GD503', 'GD504', 'GD505', 'GD506', 'GD509', 'GD511', 'GD514');
  await show(document);
  if (parameters) await controls.restore({ iteration: document.trained?.iteration ?? 0, parameters });
}

/** Shows another project, without the run of the one before, what was told of it, and the gallery it may come from. */
async function show(document: ProjectDocument): Promise<void> {
  dismissRunNotices();
  dataImports.forget();
  openDocument(document);
  showGallery(false);
  await controls.forget();
}

function fail(diagnostics: Parameters<typeof notify>[0]): false {
  notify(diagnostics);
  return false;
}

/** A template's drawing, with its name in the language of the window. */
function fromTemplate(name: TemplateName): ProjectDocument {
  const { document, name: title } = templates[name];
  return { ...document, name: title[languageStore.getState().language] };
}

function emptyProject(): ProjectDocument {
  return { ...newDocument(), name: untitled() };
}

function untitled(): string {
  return stringsIn(fileStrings, languageStore.getState().language).untitled;
}
