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
import { belongsToRun } from '../training/training-store.ts';
import { dismissNotices, notify } from './notice-store.ts';
import { reviveEngine } from './training-commands.ts';
import { controls, drawnSubject, engine, trainingStore } from './training-session.ts';
import { keepsFile } from './unsaved-weights.ts';

/** Opens a template as a new project. */
export async function openTemplate(name: TemplateName): Promise<void> {
  const { document, name: title } = templates[name];
  if (await mayDiscard()) await openNew({ ...document, name: title[languageStore.getState().language] });
}

/** Opens an empty drawing as a new project. */
export async function newProject(): Promise<void> {
  if (await mayDiscard()) await openNew({ ...newDocument(), name: untitled() });
}

/** Asks for a file and opens it. */
export async function openProject(): Promise<void> {
  if (await mayDiscard()) await receiveFile(await desk.openProject({}));
}

/** Opens a file that was dropped on the window. */
export async function openDropped(file: File): Promise<void> {
  if (await mayDiscard()) await receiveFile(await desk.openDropped(file));
}

/** Opens a file that the operating system handed over while the window was open. */
export async function openHandedOver(file: Result<OpenedFile>): Promise<void> {
  if (await mayDiscard()) await receiveFile(file);
}

/** At the start: the file that the program was started with, else a template that can be trained at once. */
export async function openFirst(): Promise<void> {
  const pending = await desk.takePendingFile({});
  openDocument(templates.planar.document, { edited: false });
  await receiveFile(pending);
}

/** Saves the project, with its weights where the engine's run belongs to the drawn network. Whether it is saved now. */
export async function saveProject(saveAs: boolean): Promise<boolean> {
  await reviveEngine();
  const { document } = documentStore.getState();
  const { iteration } = trainingStore.getState();
  const withParameters = iteration > 0 && belongsToRun(trainingStore.getState(), drawnSubject());
  const trained = withParameters ? { iteration } : null;
  const written = await engine.request('saveProject', { document: { ...document, trained }, withParameters });
  if (!written.ok) return fail(written.diagnostics);
  const saved = await desk.saveProject({ bytes: written.value.bytes, suggestedName: document.name || untitled(), saveAs });
  if (!saved.ok) return fail(saved.diagnostics);
  if (saved.value === null) return false;
  dismissNotices('GD510');
  keepsFile(true);
  markSaved(document);
  return true;
}

/** Saves, then closes the window; it stays open where saving failed or was cancelled. */
export async function saveAndClose(): Promise<void> {
  if (await saveProject(false)) await desk.closeWindow({});
}

/** Whether the present project may be replaced: it is saved, was saved now, or may be given up. */
async function mayDiscard(): Promise<boolean> {
  if (!documentStore.getState().edited) return true;
  const answer = await desk.askToDiscard({});
  if (answer === 'save') return saveProject(false);
  return answer === 'discard';
}

async function openNew(document: ProjectDocument): Promise<void> {
  await desk.forgetFile({});
  keepsFile(false);
  openDocument(document, { edited: false });
  await controls.forget();
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
  dismissNotices('GD501', 'GD502', 'GD503', 'GD504', 'GD505', 'GD506', 'GD509', 'GD511');
  openDocument(document, { edited: false });
  await controls.forget();
  if (parameters) await controls.restore({ iteration: document.trained?.iteration ?? 0, parameters });
}

function fail(diagnostics: Parameters<typeof notify>[0]): false {
  notify(diagnostics);
  return false;
}

function untitled(): string {
  return stringsIn(fileStrings, languageStore.getState().language).untitled;
}
