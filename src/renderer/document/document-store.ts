import { createStore } from 'zustand/vanilla';
import type { ProjectDocument } from '../../shared/project/document.ts';
import { equalValues } from './equal-values.ts';
import { endStep, type History, record, redoStep, startHistory, undoStep } from './history.ts';
import { newDocument } from './new-document.ts';
import { equalSelections, nothingSelected, type Selection, selectionOf, selectionWithin } from './selection.ts';

/** The open project as the window sees it. */
export interface DocumentState {
  readonly document: ProjectDocument;
  readonly selection: Selection;
  /** Whether closing now would lose something: drawn, or learned by a project that is kept in a file. */
  readonly edited: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** How many documents have been opened in this window: changes when another one is shown. */
  readonly openings: number;
}

/** A change of the document: a pure function of the document before. Returning the same object means that nothing changed. */
export type Edit = (document: ProjectDocument) => ProjectDocument;

let history: History<ProjectDocument> = startHistory(newDocument());
let saved = history.present;
let hasNewWeights = false;

/** The one open project. Read it anywhere; change it only with the functions below. */
export const documentStore = createStore<DocumentState>(() => ({
  document: history.present,
  selection: nothingSelected,
  edited: false,
  canUndo: false,
  canRedo: false,
  openings: 0,
}));

/** Carries out an edit as one undo step; consecutive edits with the same `mergeKey` become one step (typing in a field, one drag). */
export function applyEdit(edit: Edit, options: { readonly mergeKey?: string } = {}): void {
  moveTo(record(history, edit(history.present), options.mergeKey));
}

/** Goes one step back, to exactly what was there. Does nothing where there is no step. */
export function undo(): void {
  moveTo(undoStep(history));
}

/** Goes one undone step forward again. Does nothing where there is none. */
export function redo(): void {
  moveTo(redoStep(history));
}

/** Selects these nodes, edges and notes instead of those selected before; what is not named is not selected, ids that do not exist are left out. No undo step. */
export function select(selection: Partial<Selection>): void {
  const next = selectionWithin(selectionOf(selection), history.present);
  if (!equalSelections(next, documentStore.getState().selection)) documentStore.setState({ selection: next });
}

/** Opens another project and forgets the history. As long as it stays as it is, nothing is lost with it. */
export function openDocument(document: ProjectDocument): void {
  saved = document;
  hasNewWeights = false;
  moveTo(startHistory(document));
  documentStore.setState(({ openings }) => ({ selection: nothingSelected, openings: openings + 1 }));
}

/** Says that this document is now on disk. It may be older than the present one. */
export function markSaved(document: ProjectDocument): void {
  saved = document;
  hasNewWeights = false;
  moveTo(endStep(history));
}

/** Says that the project's weights are no longer those on disk. */
export function markTrained(): void {
  if (hasNewWeights) return;
  hasNewWeights = true;
  documentStore.setState({ edited: true });
}

/** Ends the present undo step, so that the next edit begins one of its own: the field that was typed in is left. */
export function endEdit(): void {
  moveTo(endStep(history));
}

function moveTo(next: History<ProjectDocument>): void {
  history = next;
  const { selection } = documentStore.getState();
  const document = next.present;
  documentStore.setState({
    document,
    selection: selectionWithin(selection, document),
    edited: hasNewWeights || differs(document, saved),
    canUndo: next.past.length > 0,
    canRedo: next.future.length > 0,
  });
}

/** `trained` says what a file holds, not what is drawn, so it does not count. */
function differs(a: ProjectDocument, b: ProjectDocument): boolean {
  return !equalValues({ ...a, trained: null }, { ...b, trained: null });
}
