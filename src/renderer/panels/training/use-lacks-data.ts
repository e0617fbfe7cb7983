import { useStore } from 'zustand';
import { dataImports } from '../../app/training-session.ts';
import { heldFor } from '../../data-import/data-imports.ts';
import { useDocument } from '../../graph/use-document.ts';

/** Whether the drawing is for data from outside that is not open. */
export function useLacksData(): boolean {
  const dataset = useDocument(({ document }) => document.dataset);
  return useStore(dataImports.store, (state) => dataset.kind === 'given' && heldFor(state, dataset) === null);
}
