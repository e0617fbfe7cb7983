import type { Parameters } from '../../shared/spec/tensor.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Fitted } from '../data/preprocessing/preprocessing-operation.ts';
import { applyToFeatures } from '../data/preprocessing/preprocessing-operations.ts';
import type { ExampleSource } from '../matrix/example-source.ts';
import { transpose } from '../matrix/transpose.ts';
import type { Values } from '../matrix/values.ts';
import { bufferNamed, type Plan } from '../plan/plan.ts';
import { isByFeature, type PreprocessingStep } from '../plan/preprocessing-step.ts';
import { knownMatrices, preprocess } from './preprocess.ts';

/** Numbers of X that are preprocessed at a time. */
const blockNumbers = 128 * 1024;

/** Reads a dataset into a core, preprocessed with what was fitted, block by block: no copy of it is made on the way. */
export class DatasetSource implements ExampleSource {
  readonly #plan: Plan;
  readonly #dataset: Dataset;
  readonly #fitted: Parameters;
  /** Examples that are preprocessed at a time. */
  readonly #blockExamples: number;
  /** The steps with what they have fitted, where each makes a feature of that feature alone; else null. */
  readonly #steps: readonly (readonly [PreprocessingStep, Fitted])[] | null;

  constructor(plan: Plan, dataset: Dataset, fitted: Parameters) {
    this.#plan = plan;
    this.#dataset = dataset;
    this.#fitted = fitted;
    this.#blockExamples = Math.max(1, Math.floor(blockNumbers / bufferNamed(plan, 'X').rows));
    const { preprocessing } = plan;
    this.#steps = preprocessing.every(isByFeature) ? preprocessing.map((step) => [step, knownMatrices(step, fitted) ?? []] as const) : null;
  }

  write(examples: Uint32Array, features: Values, labels: Values): void {
    this.#writeLabels(examples, labels);
    if (this.#steps) {
      const example = new Float64Array(this.#dataset.features.count);
      for (const [place, number] of examples.entries()) {
        this.#dataset.features.readExample(number, example);
        // A single example lies in memory as X (n_x, 1) does.
        for (const [step, fitted] of this.#steps) applyToFeatures(step, { values: example, examples: 1 }, fitted);
        features.set(example, place * example.length);
      }
      return;
    }
    for (let first = 0; first < examples.length; first += this.#blockExamples) {
      const chosen = examples.subarray(first, first + this.#blockExamples);
      const block = this.#preprocessed(this.#dataset.features.some(chosen).matrix(), chosen.length);
      const rows = block.length / chosen.length;
      transpose(block, rows, features.subarray(first * rows, (first + chosen.length) * rows));
    }
  }

  /** Writes all examples, one a column: X (n_x, m) and Y (n_y, m), row by row. */
  writeColumns(features: Values, labels: Values): void {
    const { examples } = this.#dataset;
    labels.set(this.#dataset.labels);
    for (let first = 0; first < examples; first += this.#blockExamples) {
      const columns = Math.min(this.#blockExamples, examples - first);
      const block = this.#preprocessed(this.#dataset.features.columns(first, columns), columns);
      for (let row = 0; row * columns < block.length; row += 1) {
        features.set(block.subarray(row * columns, (row + 1) * columns), row * examples + first);
      }
    }
  }

  #writeLabels(examples: Uint32Array, out: Values): void {
    const { labels, examples: m } = this.#dataset;
    const rows = labels.length / m;
    for (const [place, example] of examples.entries()) {
      for (let row = 0; row < rows; row += 1) out[place * rows + row] = labels[row * m + example] ?? 0;
    }
  }

  #preprocessed(features: Float64Array, examples: number): Float64Array {
    const block = preprocess(this.#plan, { features, examples }, this.#fitted);
    // All examples have been through it when the core was made.
    if (!block.ok) throw new Error('preprocessing fails only now');
    return block.value.features;
  }
}
