import type { ProjectDocument } from '../../../shared/project/document.ts';
import { type DatasetSource, describeDataset } from '../../../shared/spec/dataset.ts';
import { type DatasetKind, datasetDefinition } from '../../../shared/spec/datasets/dataset-catalog.ts';
import { setDataset } from './set-dataset.ts';

/** Takes data of that kind, with what it starts with. That of the present kind stays as it is. */
export function chooseDataset(document: ProjectDocument, kind: DatasetKind): ProjectDocument {
  if (kind === document.dataset.kind) return document;
  return setDataset(document, datasetDefinition(kind).initial(describeDataset(document.dataset)) as DatasetSource);
}
