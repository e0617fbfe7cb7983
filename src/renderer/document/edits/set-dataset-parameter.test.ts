import { describe, expect, it } from 'vitest';
import { newDocument } from '../new-document.ts';
import { setDataset } from './set-dataset.ts';
import { setDatasetParameter } from './set-dataset-parameter.ts';

const spiral = setDataset(newDocument(), { kind: 'spiral', examples: 300, classes: 3, noise: 0.2, seed: 1 });

describe('a parameter of the data', () => {
  it('gets a value, the others keep theirs', () => {
    expect(setDatasetParameter(spiral, 'classes', 5).dataset).toEqual({ kind: 'spiral', examples: 300, classes: 5, noise: 0.2, seed: 1 });
  });

  it.each([
    ['classes', 1],
    ['classes', 2.5],
    ['noise', -1],
    ['noise', '0.1'],
    ['petals', 4],
  ] as const)('%s does not become %s', (parameter, value) => {
    expect(setDatasetParameter(spiral, parameter, value)).toBe(spiral);
  });
});
