import { describe, expect, it } from 'vitest';
import { templates } from '../../../shared/project/templates/templates.ts';
import { setDataset } from './set-dataset.ts';

const { document } = templates.planar;

describe('setDataset', () => {
  it('changes the data and keeps the drawing', () => {
    const changed = setDataset(document, { kind: 'digits' });
    expect(changed.dataset).toEqual({ kind: 'digits' });
    expect(changed.graph).toBe(document.graph);
  });

  it('is no change where the data is the same', () => {
    expect(setDataset(document, { ...document.dataset })).toBe(document);
  });
});
