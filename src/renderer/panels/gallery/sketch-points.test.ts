import { describe, expect, it } from 'vitest';
import { describeDataset } from '../../../shared/spec/dataset.ts';
import { type DatasetKind, datasetDefinition } from '../../../shared/spec/datasets/dataset-catalog.ts';
import { labelRows } from '../../../shared/spec/labels.ts';
import { sketches } from './sketch-points.ts';

describe.each(Object.entries(sketches))('the sketch of %s', (kind, sketch) => {
  it('has as many points of each class as the data has, none outside of its frame', () => {
    const points = sketch(180);
    expect(points).toHaveLength(180);
    for (const { x, y } of points) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThan(1.1);
    const present = { features: [2], examples: 1, labels: { kind: 'binary' } } as const;
    const { labels } = describeDataset(datasetDefinition(kind as DatasetKind).initial(present) as never);
    const classes = labels.kind === 'values' ? 1 : Math.max(2, labelRows(labels));
    const found = [...new Set(points.map(({ label }) => label))];
    expect(found.map((of) => points.filter(({ label }) => label === of).length)).toEqual(
      Array.from({ length: classes }, () => 180 / classes),
    );
  });

  it('has noise, the same every time', () => {
    expect(sketch(180)).toEqual(sketch(180));
    expect(new Set(sketch(180).map(({ x, y }) => `${x} ${y}`)).size).toBe(180);
  });
});
