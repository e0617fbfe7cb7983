import { expect, it } from 'vitest';
import { fitsDataset } from './fits-dataset.ts';

it('takes data of the same shape with the same labels, and no other', () => {
  const source = { kind: 'given', features: [8, 8], labels: { kind: 'classes', count: 3 } } as const;
  expect(fitsDataset({ features: [8, 8], labels: { kind: 'classes', count: 3 } }, source)).toBe(true);
  expect(fitsDataset({ features: [64], labels: { kind: 'classes', count: 3 } }, source)).toBe(false);
  expect(fitsDataset({ features: [8, 8], labels: { kind: 'classes', count: 4 } }, source)).toBe(false);
  expect(fitsDataset({ features: [8, 8], labels: { kind: 'values', rows: 3 } }, source)).toBe(false);
  const values = { kind: 'given', features: [2], labels: { kind: 'values', rows: 2 } } as const;
  expect(fitsDataset({ features: [2], labels: { kind: 'values', rows: 2 } }, values)).toBe(true);
  expect(fitsDataset({ features: [2], labels: { kind: 'values', rows: 1 } }, values)).toBe(false);
  expect(fitsDataset({ features: [8, 8], labels: { kind: 'binary' } }, { kind: 'digits' })).toBe(false);
});
