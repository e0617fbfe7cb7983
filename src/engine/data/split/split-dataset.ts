import { failure, type Result, success } from '../../../shared/result.ts';
import { diagnose } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { dataParts, isParted, partSizes, type Split } from '../../../shared/spec/split.ts';
import { RandomState } from '../../matrix/random.ts';
import { classOf } from '../../train/metrics.ts';
import type { Dataset } from '../dataset.ts';
import { someExamples } from '../some-examples.ts';
import { classQuotas } from './class-quotas.ts';

/** The parts of a dataset; null where a part has no examples. */
export interface PartedData {
  readonly train: Dataset;
  readonly dev: Dataset | null;
  readonly test: Dataset | null;
}

/**
 * Parts a dataset. In NumPy, with `order = RandomState(seed).permutation(m)` and the sizes of `partSizes`: train is `sort(order[:n])`, dev `sort(order[n:n + d])`,
 * test `sort(order[n + d:])`. Stratified, the examples are gone through in that order, and of each class the first go to train, the next to dev and the last to
 * test, as many as `classQuotas` says. Within a part the examples keep the order of the dataset. Where labels are numbers there are no classes to keep the shares of.
 * Fails with GD420 where no example is left to train on.
 */
export function splitDataset(dataset: Dataset, split: Split): Result<PartedData> {
  if (!isParted(split)) return success({ train: dataset, dev: null, test: null });
  const sizes = partSizes(dataset.examples, split);
  if (sizes.train === 0) return failure(diagnose('GD420', { examples: dataset.examples, dev: split.dev, test: split.test }));
  const classes = dataset.labelKind.kind !== 'values' && split.stratified ? classesOf(dataset) : new Uint32Array(dataset.examples);
  const counts: number[] = [];
  for (const label of classes) counts[label] = (counts[label] ?? 0) + 1;
  const quotas = classQuotas(
    Array.from(counts, (count) => count ?? 0),
    sizes,
    split,
  ).map((quota) => [...quota]);
  const parts: readonly number[][] = dataParts.map(() => []);
  for (const example of new RandomState(split.seed).permutation(dataset.examples)) {
    const quota = quotas[classes[example] ?? 0] ?? [];
    const part = Math.max(
      0,
      quota.findIndex((left) => left > 0),
    );
    quota[part] = (quota[part] ?? 0) - 1;
    parts[part]?.push(example);
  }
  const [train, dev, test] = parts.map((chosen) =>
    chosen.length === 0
      ? null
      : someExamples(
          dataset,
          chosen.sort((a, b) => a - b),
        ),
  );
  return success({ train: train ?? dataset, dev: dev ?? null, test: test ?? null });
}

function classesOf({ labels, examples }: Dataset): Uint32Array {
  const rows = labels.length / examples;
  return Uint32Array.from({ length: examples }, (_, example) => classOf(labels, rows, examples, example));
}
