import { decayedLearningRate } from '../../shared/spec/decayed-learning-rate.ts';
import type { Precision } from '../../shared/spec/training-spec.ts';
import { optimizerConstants } from '../plan/optimizer-plans.ts';
import { columnsInUse, hasMiniBatches, type Plan, type PlanPhase } from '../plan/plan.ts';
import { BatchChoice } from './batch-choice.ts';
import type { Advance, Core, EvaluateOptions } from './core.ts';
import { evaluateParts, type PartVisitor } from './evaluate-parts.ts';
import type { ExampleSource } from './example-source.ts';
import type { Matrix } from './naive/matrix.ts';
import { type IterationNumbers, runStep } from './naive/run-step.ts';
import type { Values } from './values.ts';

/**
 * A core in plain TypeScript: every step by its definition, one element after the other. It is the oracle of the WebAssembly core, not fast.
 * In float32 every stored number is rounded to it; sums are made in float64.
 */
export function createNaiveCore(plan: Plan, precision: Precision): Core {
  return new NaiveCore(plan, precision);
}

class NaiveCore implements Core {
  readonly plan: Plan;
  readonly precision: Precision;
  readonly threads = 1;
  readonly #values: ReadonlyMap<string, Values>;
  readonly #batch: BatchChoice;
  #source: ExampleSource | null = null;
  /** The matrices as the present pass sees them: only the columns that it uses. */
  #matrices: ReadonlyMap<string, Matrix> = new Map();
  #columns = 0;
  #learningRate = 0;
  #iteration = 0;
  /** Whether the cost has the L2 penalty. */
  #isPenalized = true;
  #seed = 0;

  constructor(plan: Plan, precision: Precision) {
    this.plan = plan;
    this.precision = precision;
    this.#values = new Map(plan.buffers.map(({ name, rows, columns }) => [name, zeros(rows * columns, precision)]));
    this.#batch = new BatchChoice(plan, new Uint32Array(hasMiniBatches(plan) ? plan.dataset.examples : 0), (examples) =>
      this.#fillWindow(examples),
    );
    this.#takeColumns(plan.examples);
  }

  values(name: string): Values {
    const values = this.#values.get(name);
    if (!values) throw new Error(`the plan has no buffer ${name}`);
    return values;
  }

  get columns(): number {
    return this.#columns;
  }

  exampleAt(column: number): number {
    return this.#batch.exampleAt(column);
  }

  readExamplesFrom(source: ExampleSource): void {
    this.#source = source;
    this.#batch.forgetWindow();
  }

  keepFeatures(): void {
    // They are read where they lie.
  }

  setLearningRate(learningRate: number): void {
    this.#learningRate = learningRate;
  }

  setIteration(iteration: number): void {
    this.#iteration = iteration;
  }

  setSeed(seed: number): void {
    this.#batch.setSeed(seed);
    this.#seed = seed;
  }

  advance(iterations: number): Advance {
    const costs: number[] = [];
    while (costs.length < iterations) {
      const cost = this.evaluate({ dropout: true });
      if (!Number.isFinite(cost)) return { costs: Float64Array.from(costs), nonFinite: cost };
      this.#run('backward');
      this.#run('update');
      costs.push(cost);
      this.#iteration += 1;
    }
    return { costs: Float64Array.from(costs), nonFinite: null };
  }

  evaluate({ dropout = false }: EvaluateOptions = {}): number {
    this.#batch.takeIteration(this.#iteration);
    return this.#forward(dropout);
  }

  evaluateAll(visit: PartVisitor = () => undefined): number {
    return evaluateParts(
      this.plan,
      (first, isPenalized) => {
        this.#batch.takePart(first);
        this.#isPenalized = isPenalized;
        const cost = this.#forward(false);
        this.#isPenalized = true;
        return cost;
      },
      visit,
    );
  }

  differentiate(): number {
    const cost = this.evaluate({ dropout: true });
    this.#run('backward');
    this.materialize();
    return cost;
  }

  prepare(): void {
    this.#run('prepare');
  }

  materialize(): void {
    this.#run('materialize');
  }

  dispose(): void {
    // Nothing to release: the arrays go with the core.
  }

  /** Forward pass and cost of the examples that are chosen. */
  #forward(dropout: boolean): number {
    this.#takeColumns(this.#batch.columns);
    this.#run('gather');
    this.#run('forward', dropout);
    return this.#run('cost');
  }

  #fillWindow(examples: Uint32Array): void {
    if (!this.#source) throw new Error('nothing says where the examples are to be read from');
    const { features, labels } = this.plan.dataset;
    this.#source.write(examples, this.values(features), this.values(labels));
  }

  #takeColumns(columns: number): void {
    if (columns === this.#columns) return;
    this.#columns = columns;
    this.#matrices = new Map(
      this.plan.buffers.map((buffer) => {
        const { name, rows, columns: stride } = buffer;
        return [name, { rows, columns: columnsInUse(this.plan, buffer, columns), stride, values: this.values(name) }];
      }),
    );
  }

  /** Runs the steps of a phase. Returns J for the cost phase, otherwise 0. */
  #run(phase: PlanPhase, dropout = true): number {
    const steps = this.plan.steps.filter((step) => step.phase === phase);
    const numbers = this.#numbers(dropout);
    return steps.reduce((cost, step) => cost + (runStep(step, (name) => this.#matrix(name), numbers) ?? 0), 0);
  }

  #numbers(dropout: boolean): IterationNumbers {
    const { optimizer, decay, iterationsPerEpoch, l2 } = this.plan.optimization;
    const epoch = Math.floor(this.#iteration / iterationsPerEpoch);
    const learningRate = decayedLearningRate(this.#learningRate, decay, epoch);
    return {
      ...optimizerConstants(optimizer),
      placeAt: (column) => this.#batch.placeAt(column),
      learningRate,
      seed: this.#seed,
      iteration: this.#iteration,
      dropout,
      count: this.#iteration + 1,
      examples: this.#batch.columns,
      l2: this.#isPenalized ? l2 : 0,
    };
  }

  #matrix(name: string): Matrix {
    const matrix = this.#matrices.get(name);
    if (!matrix) throw new Error(`the plan has no buffer ${name}`);
    return matrix;
  }
}

function zeros(length: number, precision: Precision): Values {
  return precision === 'float64' ? new Float64Array(length) : new Float32Array(length);
}
