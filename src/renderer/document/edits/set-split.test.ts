import { describe, expect, it } from 'vitest';
import { newDocument } from '../new-document.ts';
import { setSplit } from './set-split.ts';

describe('the split of the data', () => {
  it('changes in what is said, and in nothing else', () => {
    const document = setSplit(setSplit(newDocument(), { dev: 20 }), { test: 10, stratified: false });
    expect(document).toEqual({ ...newDocument(), split: { dev: 20, test: 10, stratified: false, seed: 1 } });
  });

  it.each([{ dev: -1 }, { dev: 100 }, { seed: 0.5 }, { dev: Number.NaN }, { dev: 0 }])(
    'stays the same object where it cannot be or is %j',
    (change) => {
      const document = newDocument();
      expect(setSplit(document, change)).toBe(document);
    },
  );
});
