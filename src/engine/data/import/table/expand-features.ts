import { importLimits } from '../../../../shared/ipc/data-import.ts';
import { failure, type Result, success } from '../../../../shared/result.ts';
import { diagnose } from '../../../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../../../shared/spec/limits.ts';
import type { Features } from '../../features/features.ts';
import { GrowingFeatures } from '../../features/growing-features.ts';
import type { StoredNumbers } from '../../features/stored-numbers.ts';
import { Breaths, cancelled, type ImportWork } from '../import-work.ts';
import { tooLarge } from '../too-large.ts';
import type { ExampleReader } from './example-reader.ts';
import type { FeatureColumn } from './feature-column.ts';

/** X (rows, m) with a name for each row. */
export interface ExpandedFeatures {
  readonly features: Features;
  readonly names: readonly string[];
  readonly rows: number;
}

/** The rows of X that a column of the table becomes: one of numbers, or one for each category, of which `placeOf` tells the place by its number. */
interface Expansion {
  readonly first: number;
  readonly names: readonly string[];
  /** Stands in for missing numbers. */
  readonly mean: number;
  readonly placeOf: readonly number[] | null;
}

/** Makes X of what was read: categories become a row of zeros and ones each, in sorted order, missing numbers the mean of their column. Lets go of what was read. */
export async function expandFeatures(file: string, reader: ExampleReader, work: ImportWork): Promise<Result<ExpandedFeatures>> {
  const { values, features: columns } = reader;
  const empty = columns.find(({ categories, missing }) => !categories && missing === values.examples);
  if (empty) return failure(diagnose('GD532', { file, name: empty.name, problem: 'empty', value: '' }));
  const expansions: Expansion[] = [];
  let rows = 0;
  for (const [index, column] of columns.entries()) {
    const expansion = expansionOf(column, index, rows, reader);
    expansions.push(expansion);
    rows += expansion.names.length;
  }
  if (rows > importLimits.columns) {
    return failure(diagnose('GD532', { file, name: 'X', problem: 'too-many-features', value: `${importLimits.columns}` }));
  }
  const names = expansions.flatMap((expansion) => expansion.names);
  if (columns.every(({ categories, missing }) => !categories && missing === 0)) return success({ features: values.finish(), names, rows });
  const expanded = new GrowingFeatures(rows);
  const breaths = new Breaths();
  for (const { examples, values: block } of values.release()) {
    for (let example = 0; example < examples; example += 1) {
      expanded.add(expand(block.subarray(example * values.count, (example + 1) * values.count), expansions, rows));
    }
    if (expanded.bytes > limits.arenaBytes) return tooLarge(file, expanded.bytes);
    await breaths.breathe();
    if (work.signal.aborted) return cancelled(file);
  }
  return success({ features: expanded.finish(), names, rows });
}

/** An example (rows) of what was read of it. */
function expand(read: StoredNumbers, expansions: readonly Expansion[], rows: number): Float64Array {
  const example = new Float64Array(rows);
  for (const [index, { first, placeOf, mean }] of expansions.entries()) {
    const value = read[index] ?? 0;
    if (placeOf) example[first + (placeOf[value] ?? 0)] = 1;
    else example[first] = Number.isNaN(value) ? mean : value;
  }
  return example;
}

function expansionOf({ name, categories, missing }: FeatureColumn, index: number, first: number, reader: ExampleReader): Expansion {
  if (!categories) return { first, names: [name], mean: missing > 0 ? meanOf(reader.values.column(index)) : 0, placeOf: null };
  const { words, placeOf } = categories.sorted();
  return { first, names: words.map((word) => `${name}=${word}`), mean: 0, placeOf };
}

/** The mean of the numbers that are there, updated with each so that no sum grows beyond float64. */
function meanOf(numbers: Iterable<number>): number {
  let mean = 0;
  let count = 0;
  for (const value of numbers) {
    if (Number.isNaN(value)) continue;
    count += 1;
    mean += value / count - mean / count;
  }
  return mean;
}
