import { importLimits } from '../../../../shared/ipc/data-import.ts';
import { failure, type Result, success } from '../../../../shared/result.ts';
import { diagnose } from '../../../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../../../shared/spec/limits.ts';
import type { RowBlock } from '../growing-rows.ts';
import { Breaths, cancelled, type ImportWork } from '../import-work.ts';
import { tooLarge } from '../too-large.ts';
import type { ExampleReader } from './example-reader.ts';
import type { FeatureColumn } from './feature-column.ts';

/** X (rows, m), row by row, with a name for each row. */
export interface ExpandedFeatures {
  readonly features: Float64Array;
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
  const empty = columns.find(({ categories, missing }) => !categories && missing === values.rows);
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
  const examples = values.rows;
  const bytes = rows * examples * Float64Array.BYTES_PER_ELEMENT;
  if (bytes > limits.arenaBytes) return tooLarge(file, bytes);
  const features = new Float64Array(rows * examples);
  const breaths = new Breaths();
  for (const block of values.release()) {
    for (const [index, expansion] of expansions.entries())
      placeColumn(block, { index, width: values.width }, expansion, { features, examples });
    await breaths.breathe();
    if (work.signal.aborted) return cancelled(file);
  }
  return success({ features, names: expansions.flatMap(({ names }) => names), rows });
}

/** Puts one column of a block (rows, width) into its rows of X (rows, m). */
function placeColumn(
  block: RowBlock,
  { index, width }: { readonly index: number; readonly width: number },
  { first, placeOf, mean }: Expansion,
  { features, examples }: { readonly features: Float64Array; readonly examples: number },
): void {
  const { values, rows } = block;
  if (placeOf) {
    for (let row = 0; row < rows; row += 1)
      features[(first + (placeOf[values[row * width + index] ?? 0] ?? 0)) * examples + block.first + row] = 1;
    return;
  }
  const start = first * examples + block.first;
  for (let row = 0, at = index; row < rows; row += 1, at += width) {
    const value = values[at] ?? 0;
    features[start + row] = Number.isNaN(value) ? mean : value;
  }
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
