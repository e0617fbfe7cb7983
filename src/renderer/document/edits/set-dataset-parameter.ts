import type { ProjectDocument } from '../../../shared/project/document.ts';
import { datasetSourceSchema } from '../../../shared/spec/dataset.ts';
import { setDataset } from './set-dataset.ts';

/** Gives one parameter of the dataset a value. A value that its kind does not take (or no such parameter) changes nothing. */
export function setDatasetParameter(document: ProjectDocument, parameter: string, value: string | number | boolean): ProjectDocument {
  const parsed = datasetSourceSchema.safeParse({ ...document.dataset, [parameter]: value });
  return parsed.success ? setDataset(document, parsed.data) : document;
}
