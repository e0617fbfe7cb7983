import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelsOfClasses } from '../../../shared/spec/labels.ts';
import { dataParts, partShares, partSizes, type Split, wholeSplit } from '../../../shared/spec/split.ts';
import { RandomState } from '../../matrix/random.ts';
import { classOf } from '../../train/metrics.ts';
import type { Dataset } from '../dataset.ts';
import { Features } from '../features/features.ts';
import { oneHot } from '../one-hot.ts';
import { partsOf } from './parts-of.ts';
import { splitDataset } from './split-dataset.ts';

/** X (1, m) numbers the examples, so that they can be found again. */
function datasetOf(classOfExample: readonly number[], classes: number): Dataset {
  const labelKind = labelsOfClasses(classes);
  const labels = classes === 2 ? Float64Array.from(classOfExample) : oneHot(classOfExample, classes);
  const features = Features.ofMatrix([...classOfExample.keys()], classOfExample.length);
  return { features, featureShape: [1], examples: classOfExample.length, labels, labelKind };
}

const datasets = fc
  .integer({ min: 2, max: 6 })
  .chain((classes) =>
    fc
      .array(fc.nat({ max: classes - 1 }), { minLength: 1, maxLength: 300 })
      .map((classOfExample) => ({ dataset: datasetOf(classOfExample, classes), classOfExample, classes })),
  );
const share = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 49 }), fc.double({ min: 0, max: 49, noNaN: true }));
const splits: fc.Arbitrary<Split> = fc.record({
  dev: share,
  test: share,
  stratified: fc.boolean(),
  seed: fc.integer({ min: 0, max: 4_294_967_295 }),
});

function partsIn(dataset: Dataset, split: Split): Record<'train' | 'dev' | 'test', readonly number[]> | null {
  const parted = splitDataset(dataset, split);
  if (!parted.ok) return null;
  const { train, dev, test } = parted.value;
  return { train: [...train.features.matrix()], dev: [...(dev?.features.matrix() ?? [])], test: [...(test?.features.matrix() ?? [])] };
}

describe('a split', () => {
  it('puts each example into one part, in the order of the dataset, and as many as the shares say', () => {
    fc.assert(
      fc.property(datasets, splits, ({ dataset }, split) => {
        const parts = partsIn(dataset, split);
        const sizes = partSizes(dataset.examples, split);
        expect(parts === null).toBe(sizes.train === 0);
        if (!parts) return;
        for (const part of dataParts) {
          expect(parts[part]).toHaveLength(sizes[part]);
          expect(parts[part]).toEqual([...parts[part]].sort((a, b) => a - b));
          expect(Math.abs(sizes[part] - (dataset.examples * partShares(split)[part]) / 100)).toBeLessThan(1 + 1e-9);
        }
        expect([...parts.train, ...parts.dev, ...parts.test].sort((a, b) => a - b)).toEqual([...dataset.features.matrix()]);
      }),
    );
  });

  it('keeps the share of every class within one example where it is stratified', () => {
    fc.assert(
      fc.property(datasets, splits, ({ dataset, classOfExample, classes }, split) => {
        const parts = partsIn(dataset, { ...split, stratified: true });
        for (const part of parts ? dataParts : []) {
          for (let label = 0; label < classes; label += 1) {
            const all = classOfExample.filter((each) => each === label).length;
            const found = parts?.[part].filter((example) => classOfExample[example] === label).length ?? 0;
            expect(Math.abs(found - (all * partShares(split)[part]) / 100)).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
      }),
    );
  });

  it('is the same for the same seed, bit by bit, labels with their examples', () => {
    fc.assert(
      fc.property(datasets, splits, ({ dataset, classOfExample }, split) => {
        const [first, second] = [splitDataset(dataset, split), splitDataset(dataset, split)];
        expect(first).toEqual(second);
        if (first.ok && second.ok) expect(first.value.train.features.matrix()).toEqual(second.value.train.features.matrix());
        for (const part of first.ok ? dataParts : []) {
          const data = first.ok ? first.value[part] : null;
          data?.features.matrix().forEach((example, place) => {
            expect(classOf(data.labels, data.labels.length / data.examples, data.examples, place)).toBe(classOfExample[example]);
          });
        }
      }),
    );
  });

  it("takes NumPy's permutation where it is not stratified", () => {
    const dataset = datasetOf(
      Array.from({ length: 20 }, (_, example) => example % 2),
      2,
    );
    const order = [...new RandomState(7).permutation(20)];
    const sorted = (examples: readonly number[]) => [...examples].sort((a, b) => a - b);
    expect(partsIn(dataset, { dev: 20, test: 10, stratified: false, seed: 7 })).toEqual({
      train: sorted(order.slice(0, 14)),
      dev: sorted(order.slice(14, 18)),
      test: sorted(order.slice(18)),
    });
    // np.random.RandomState(7).permutation(20)[18:]
    expect(sorted(order.slice(18))).toEqual([4, 15]);
  });

  it('is the whole dataset itself where nothing is set apart', () => {
    const dataset = datasetOf([0, 1, 1], 2);
    const whole = splitDataset(dataset, wholeSplit);
    expect(whole.ok && whole.value.train).toBe(dataset);
  });

  it('says that nothing is left to train on', () => {
    const parted = splitDataset(datasetOf([0, 1], 2), { dev: 49, test: 50, stratified: true, seed: 1 });
    expect(parted).toMatchObject({ ok: false, diagnostics: [{ code: 'GD420', data: { examples: 2, dev: 49, test: 50 } }] });
  });

  it('leaves a test set that came with the data as it is', () => {
    const [dataset, given] = [datasetOf([0, 1, 0, 1, 0, 1, 0, 1, 0, 1], 2), datasetOf([1, 0], 2)];
    const parted = partsOf(dataset, given, { dev: 20, test: 30, stratified: true, seed: 1 });
    if (!parted.ok) throw new Error('not parted');
    expect([parted.value.train.examples, parted.value.dev?.examples, parted.value.test]).toEqual([8, 2, given]);
  });
});
