import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from '../../../shared/schema.ts';
import { columnSummary } from './column-summary.ts';
import { histogram } from './histogram.ts';

const figuresSchema = z.record(
  z.string(),
  z.strictObject({
    values: z.array(z.number()),
    least: z.number(),
    greatest: z.number(),
    mean: z.number(),
    deviation: z.number(),
    histogram: z.array(z.number()),
  }),
);
const file = join(import.meta.dirname, '../../../../tests/fixtures/summary/summary.json');
const cases = Object.entries(figuresSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));

describe.each(cases)('the figures of the feature "%s"', (_name, expected) => {
  // As the second row, so that a row that begins at the wrong place shows.
  const { length } = expected.values;
  const matrix = Float64Array.from([...new Array<number>(length).fill(99), ...expected.values]);
  const summary = columnSummary(matrix, 1, length, null);

  it("are NumPy's", () => {
    expect([summary.least, summary.greatest]).toEqual([expected.least, expected.greatest]);
    expect(Math.abs(summary.mean - expected.mean)).toBeLessThanOrEqual(1e-13 * Math.abs(expected.mean) + 1e-15);
    expect(Math.abs(summary.deviation - expected.deviation)).toBeLessThanOrEqual(1e-9 * expected.deviation);
  });

  it("fall into NumPy's ranges", () => {
    expect(summary.histogram).toEqual(expected.histogram);
  });
});

describe('a histogram', () => {
  it('counts every value once', () => {
    const values = Float64Array.from({ length: 1000 }, (_, index) => Math.sin(index) * 1e8);
    const counts = histogram(values, [0, 1000], [Math.min(...values), Math.max(...values)], 7);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1000);
  });
});
