import { describe, expect, it } from 'vitest';
import { datasetSourceSchema } from '../../../shared/spec/dataset.ts';
import { datasetKinds } from '../../../shared/spec/datasets/dataset-catalog.ts';
import { newDocument } from '../new-document.ts';
import { chooseDataset } from './choose-dataset.ts';

describe('data of another kind', () => {
  it.each(datasetKinds)('%s starts with what a file may say', (kind) => {
    const { dataset } = chooseDataset(newDocument(), kind);
    expect(dataset.kind).toBe(kind);
    expect(datasetSourceSchema.safeParse(dataset).error).toBeUndefined();
  });

  it('keeps the shape where only the shape is to be given', () => {
    expect(chooseDataset(chooseDataset(newDocument(), 'iris'), 'given').dataset).toEqual({
      kind: 'given',
      features: [4],
      labels: { kind: 'classes', count: 3 },
    });
  });

  it('is nothing new where it is the kind that is there', () => {
    const document = newDocument();
    expect(chooseDataset(document, 'flower')).toBe(document);
  });
});
