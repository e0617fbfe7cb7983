import type { Precision } from '../../shared/spec/training-spec.ts';
import type { Plan, PlanPhase } from '../plan/plan.ts';
import type { Advance, Core, EvaluateOptions } from './core.ts';
import type { Matrix, Values } from './naive/matrix.ts';
import { runStep } from './naive/run-step.ts';

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
  readonly #matrices: ReadonlyMap<string, Matrix>;
  #learningRate = 0;
  #iteration = 0;
  #seed = 0;

  constructor(plan: Plan, precision: Precision) {
    this.plan = plan;
    this.precision = precision;
    this.#matrices = new Map(
      plan.buffers.map(({ name, rows, columns }) => [name, { rows, columns, values: zeros(rows * columns, precision) }]),
    );
  }

  values(name: string): Values {
    return this.#matrix(name).values;
  }

  setLearningRate(learningRate: number): void {
    this.#learningRate = learningRate;
  }

  setIteration(iteration: number): void {
    this.#iteration = iteration;
  }

  setSeed(seed: number): void {
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
    this.#run('forward', dropout);
    return this.#run('cost');
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

  /** Runs the steps of a phase. Returns J for the cost phase, otherwise 0. */
  #run(phase: PlanPhase, dropout = true): number {
    const steps = this.plan.steps.filter((step) => step.phase === phase);
    const settings = { learningRate: this.#learningRate, seed: this.#seed, iteration: this.#iteration, dropout };
    return steps.reduce((cost, step) => cost + (runStep(step, (name) => this.#matrix(name), settings) ?? 0), 0);
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
