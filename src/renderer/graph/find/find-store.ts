import { createStore } from 'zustand/vanilla';
import { documentStore, select } from '../../document/document-store.ts';
import { languageStore } from '../../i18n/language-store.ts';
import { unfoldAround } from '../groups/group-commands.ts';
import { centreOn } from '../view/zoom-requests.ts';
import { type FoundElement, findElements, neighbourOf } from './find-elements.ts';

/** The search on the canvas. */
export interface FindState {
  readonly isOpen: boolean;
  /** How often it was asked for: each time the field takes the focus. */
  readonly requests: number;
  readonly query: string;
  /** The element that was gone to last with this query; null before the first. */
  readonly visited: FoundElement | null;
}

/** The search as it is now. */
export const findStore = createStore<FindState>(() => ({ isOpen: false, requests: 0, query: '', visited: null }));

/** Opens the search, or goes back to its field where it is open. */
export function openFind(): void {
  findStore.setState(({ requests }) => ({ isOpen: true, requests: requests + 1, visited: null }));
}

/** Ends the search. The query is kept for the next time. */
export function closeFind(): void {
  findStore.setState({ isOpen: false });
}

/** Searches for something else. */
export function setQuery(query: string): void {
  findStore.setState({ query, visited: null });
}

/** Selects the next or previous element that is found and brings it into the middle of the canvas. */
export function goToFound(step: 1 | -1): void {
  const { query, visited } = findStore.getState();
  const found = findElements(documentStore.getState().document, query, languageStore.getState().language);
  const next = neighbourOf(found, visited, step);
  if (!next) return;
  findStore.setState({ visited: next });
  goTo(next);
}

/** Selects a layer or a note and brings it into the middle of the canvas; a folded group that hides it is unfolded. */
export function goTo({ type, id }: Pick<FoundElement, 'type' | 'id'>): void {
  const elements = type === 'node' ? { nodeIds: [id] } : { noteIds: [id] };
  if (type === 'node') unfoldAround([id]);
  select(elements);
  centreOn(elements);
}
