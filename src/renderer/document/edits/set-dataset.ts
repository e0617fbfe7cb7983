import type { ProjectDocument } from '../../../shared/project/document.ts';
import type { DatasetSource } from '../../../shared/spec/dataset.ts';

/** Changes the data. The drawing stays as it is: what no longer fits is shown as problems with their fixes. */
export function setDataset(document: ProjectDocument, dataset: DatasetSource): ProjectDocument {
  return JSON.stringify(dataset) === JSON.stringify(document.dataset) ? document : { ...document, dataset };
}
