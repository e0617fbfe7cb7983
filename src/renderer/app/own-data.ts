import type { ImportedData } from '../../shared/ipc/data-import.ts';
import type { MainAnswer } from '../../shared/ipc/main-api.ts';
import { type Diagnostic, type DiagnosticCode, diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { formatFeatures, formatShape } from '../../shared/spec/shape.ts';
import { setOpenedData } from '../compile/compilation-store.ts';
import { heldFor } from '../data-import/data-imports.ts';
import { desk } from '../desk.ts';
import { applyEdit, documentStore } from '../document/document-store.ts';
import { setDataset } from '../document/edits/set-dataset.ts';
import { languageStore } from '../i18n/language-store.ts';
import { dataImportStrings } from '../i18n/strings/data-import.ts';
import { stringsIn } from '../i18n/use-strings.ts';
import { belongsToRun } from '../training/training-store.ts';
import { announce } from './announcer.ts';
import { dismissNotices, notify } from './notice-store.ts';
import { controls, dataImports, drawnSubject, trainingStore } from './training-session.ts';
import { showDockTab, showGallery } from './view-store.ts';

/** What was said of the data that was opened last: it is over once other data is. */
let told: readonly DiagnosticCode[] = [];

/** Makes the drawing one for data that was opened, as one undo step, and shows the data. */
export function followOpenedData(): void {
  dataImports.store.subscribe(({ held }, before) => {
    if (held === before.held) return;
    setOpenedData(held?.data ?? null);
    if (held) adopt(held.data);
  });
}

/** Looks into data that was dropped on the window. */
export function openDroppedData(files: readonly File[]): void {
  showGallery(false);
  void dataImports.drop(files);
}

/** Looks into data that was opened from outside of the window: with the program, or while it runs. */
export async function followDataFromOutside(): Promise<void> {
  const receive = (files: MainAnswer<'takePendingData'>) => {
    if (files.ok && files.value.length === 0) return;
    showGallery(false);
    void dataImports.receive(files);
  };
  desk.on.dataOpened(receive);
  receive(await desk.takePendingData({}));
}

/** Parameters that came with the project are kept where they fit. */
function adopt({ name, features, labels, examples, warnings }: ImportedData): void {
  applyEdit((document) => setDataset(document, { kind: 'given', features, labels }));
  dismissNotices('GD406', ...told);
  told = warnings.map(({ code }) => code);
  notify(warnings);
  announce('data', () => stringsIn(dataImportStrings, languageStore.getState().language).opened(name, formatShape(features, examples)));
  showDockTab('data');
  const state = trainingStore.getState();
  if (state.engineState === 'idle' && state.checkpoint && belongsToRun(state, drawnSubject())) void controls.prepare();
}

/** Says that the drawing is for data from outside that is not open (GD406); null where data is there. */
export function missingData(): Diagnostic | null {
  const { dataset } = documentStore.getState().document;
  if (dataset.kind !== 'given' || heldFor(dataImports.store.getState(), dataset)) return null;
  return diagnose('GD406', { features: formatFeatures(dataset.features) });
}
