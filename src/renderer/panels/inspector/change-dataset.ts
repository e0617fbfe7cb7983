import type { DatasetSource } from '../../../shared/spec/dataset.ts';
import { applyEdit } from '../../document/document-store.ts';
import { setDataset } from '../../document/edits/set-dataset.ts';

/** Changes the data as an undo step; what is typed into one `field` after the other is one step. */
export function changeDataset(dataset: DatasetSource, field?: string): void {
  applyEdit((document) => setDataset(document, dataset), field ? { mergeKey: `dataset ${field}` } : {});
}
