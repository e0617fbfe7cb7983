import { failure, type Result, success } from '../../shared/result.ts';
import { hasErrors } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { ModelSpec } from '../../shared/spec/model-spec.ts';
import type { Parameters } from '../../shared/spec/tensor.ts';
import type { Precision } from '../../shared/spec/training-spec.ts';
import type { Core } from '../matrix/core.ts';
import type { MatrixReader, Values } from '../matrix/values.ts';
import { checkSpec } from '../plan/check-spec.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { layerOutputs } from '../plan/layer-outputs.ts';
import { bufferNamed, type Plan, parameterBuffers } from '../plan/plan.ts';
import type { CoreFactory } from './core-factory.ts';
import { shortOfMemory } from './prepare-core.ts';
import { preprocess } from './preprocess.ts';

/** The network that points are sent through, and what computes it. */
export interface PointNetwork {
  readonly spec: ModelSpec;
  readonly precision: Precision;
  readonly createCore: CoreFactory;
  /** What preprocessing has fitted to the training examples (`Trainer.fitted`), which it does to the points too. */
  readonly fitted: Parameters;
}

/** What a layer gives for all points: (units, points), row by row. Live values, valid until the next evaluation. */
export interface PointOutput {
  readonly units: number;
  readonly points: number;
  readonly values: Values;
}

/**
 * Makes what sends the same points through a network again and again, in a core of its own that only goes forward, without dropout and always in the
 * direct form. X (n_x, points), row by row, before any preprocessing. Fails as `checkSpec`, as `preprocess`, and with GD302 where memory is short.
 */
export async function preparePoints(
  { spec, precision, createCore, fitted }: PointNetwork,
  features: Float64Array,
  points: number,
): Promise<Result<PointEvaluation>> {
  const diagnostics = checkSpec(spec, { examples: points, precision, forwardOnly: true });
  if (hasErrors(diagnostics)) return failure(...diagnostics);
  const plan = compilePlan(spec, points, { forwardOnly: true });
  try {
    const evaluation = new PointEvaluation(await createCore(plan, precision), layerOutputs(spec, plan), fitted);
    const placed = evaluation.setPoints(features);
    if (placed.ok) return success(evaluation);
    evaluation.dispose();
    return placed;
  } catch (error) {
    return shortOfMemory(error, plan, precision);
  }
}

/** Points that go through a network. Their cost means nothing, as they have no labels. */
export class PointEvaluation {
  readonly #core: Core;
  readonly #outputs: ReadonlyMap<string, string>;
  readonly #fitted: Parameters;

  constructor(core: Core, outputs: ReadonlyMap<string, string>, fitted: Parameters) {
    this.#core = core;
    this.#outputs = outputs;
    this.#fitted = fitted;
  }

  get plan(): Plan {
    return this.#core.plan;
  }

  /** Puts as many other points in the place of those there are: X (n_x, points), row by row, before any preprocessing. Fails as `preprocess`. */
  setPoints(features: Float64Array): Result<null> {
    const preprocessed = preprocess(this.plan, { features, examples: this.plan.examples }, this.#fitted);
    if (!preprocessed.ok) return preprocessed;
    this.#core.values('X').set(preprocessed.value.features);
    this.#core.keepFeatures();
    return success(null);
  }

  /** Sends all points through the network with these parameters, which are read by their names `W1`, `b1`, `W2` … */
  evaluate(parameters: MatrixReader): void {
    for (const { name } of parameterBuffers(this.plan)) this.#core.values(name).set(parameters(name));
    this.#core.evaluate();
  }

  /** What a layer gave for the points in the last evaluation; of a layer that only passes values on, what came in. */
  output(layerId: string): PointOutput {
    const name = this.#outputs.get(layerId);
    if (name === undefined) throw new Error(`the spec has no layer ${layerId}`);
    return this.#matrix(name);
  }

  /** ŷ of the points in the last evaluation: what the last layer gave. */
  predictions(): PointOutput {
    return this.#matrix(this.plan.predictions);
  }

  /** Releases the matrices. */
  dispose(): void {
    this.#core.dispose();
  }

  #matrix(name: string): PointOutput {
    const { rows, columns } = bufferNamed(this.plan, name);
    return { units: rows, points: columns, values: this.#core.values(name) };
  }
}
