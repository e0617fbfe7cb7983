import type { ClassMetrics } from '../../shared/ipc/class-metrics.ts';
import type { EngineForm } from '../../shared/ipc/engine-protocol.ts';
import type { GradientCheckOptions } from '../../shared/ipc/gradient-check.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { type Diagnostic, diagnose, hasErrors } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { ModelSpec } from '../../shared/spec/model-spec.ts';
import type { Parameters, Tensor } from '../../shared/spec/tensor.ts';
import { plainTraining, type TrainingSpec } from '../../shared/spec/training-spec.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Core, EvaluateOptions } from '../matrix/core.ts';
import type { MatrixReader } from '../matrix/values.ts';
import { checkPlan } from '../plan/check-plan.ts';
import { checkSpec } from '../plan/check-spec.ts';
import type { FirstLayerChoice } from '../plan/choose-first-layer.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { mostNumbers } from '../plan/mini-batches.ts';
import { bufferNamed, type Plan } from '../plan/plan.ts';
import { planTraining } from '../plan/plan-training.ts';
import type { CoreFactory } from './core-factory.ts';
import { type Evaluation, evaluateDataset, type HeldOut } from './evaluation.ts';
import { findInForward, findInUpdate, nothingFound } from './find-non-finite.ts';
import type { GradientCheck } from './gradient-check.ts';
import { initialParameters } from './initialize.ts';
import { checkFeatures } from './measure-features.ts';
import { checkParameters, copyParameters, copyTensors, setParameters } from './parameter-values.ts';
import { penaltyOf } from './penalty-of.ts';
import { type PreparedCore, prepareCore, shortOfMemory } from './prepare-core.ts';
import { prepareGradientCheck } from './prepare-gradient-check.ts';
import { RewindPoints } from './rewind-points.ts';
import { copyState, restoreState, stateBytes } from './training-state.ts';

/**
 * Parameters to go on from, before the update of `iteration`, or all of a `checkpoint`: only from that the Gram form goes on to the same bits. `from` is what
 * messages call their source.
 */
export interface ResumePoint {
  readonly iteration: number;
  readonly parameters: Parameters;
  readonly from: string;
}

export interface TrainerOptions {
  readonly spec: ModelSpec;
  readonly training: TrainingSpec;
  /** The examples to train on, of the shape that the spec's dataset promises. */
  readonly dataset: Dataset;
  readonly createCore: CoreFactory;
  /** Null: start from the initializers and the seed. */
  readonly resume: ResumePoint | null;
  /** The form of the first dense layer; `auto` unless told otherwise. */
  readonly firstLayer?: FirstLayerChoice;
}

/** What some iterations of training gave. */
export interface Progress {
  /** The iteration that `costs[0]` belongs to. */
  readonly firstIteration: number;
  /** `costs[i]`: the cost before the update of iteration `firstIteration + i`; all are finite. */
  readonly costs: Float64Array;
  /** GD601 where the next cost was not finite: the parameters are then those of the last finite cost, and training is over. */
  readonly divergence: Diagnostic | null;
}

/**
 * Checks a spec, its data and its parameters and makes what trains it. Fails with the diagnostics of the spec (`checkSpec`), with GD103 or GD407 where
 * the dataset is of another shape, with GD313 where preprocessing leaves the range of numbers, with GD317 where a feature has too many categories, with GD506 where the parameters to go on from do not fit, with GD307 where
 * the first layer has no Gram form or the training none, and is to have it.
 */
export async function createTrainer(options: TrainerOptions): Promise<Result<Trainer>> {
  const { spec, training, dataset, createCore, resume, firstLayer = 'auto' } = options;
  const { examples } = dataset;
  const wish = { precision: training.precision, firstLayer, training } as const;
  const diagnostics = checkSpec(spec, { ...wish, examples });
  if (hasErrors(diagnostics)) return failure(...diagnostics);
  const plan = planTraining(spec, examples, wish);
  checkPlan(plan);
  const parameters = resume ? checkParameters(plan, resume.parameters, resume.from) : success(initialParameters(spec, plan, training.seed));
  if (!parameters.ok) return parameters;
  const prepared = await prepareCore(plan, training.precision, dataset, createCore, parameters.value);
  if (!prepared.ok) return prepared;
  const { core, fitted } = prepared.value;
  try {
    const optimizerGoesOn = restoreState(core, parameters.value);
    core.keepFeatures();
    core.setLearningRate(training.learningRate);
    core.setSeed(training.seed);
    const isWarned = diagnostics.some(({ code }) => code === 'GD310');
    const warnings = [...prepared.value.warnings, ...(isWarned ? [] : checkFeatures(spec, plan, dataset.features, fitted))];
    return success(new Trainer(options, prepared.value, { optimizerGoesOn, warnings }));
  } catch (error) {
    core.dispose();
    return shortOfMemory(error, plan, training.precision);
  }
}

/**
 * Training of one network on one dataset, on all of it or on mini-batches, iteration by iteration, as long as somebody asks for more. Costs of
 * `advance` are those of an iteration's examples; whatever judges the parameters does it on the whole dataset.
 */
export class Trainer {
  /**
   * Whether the optimizer goes on with all that it had kept at the point to resume from. False where that is of another optimizer, of another form of the
   * first layer or not there: it then starts from zero.
   */
  readonly optimizerGoesOn: boolean;
  /** What is to be warned of now that the data is there: GD310, GD318, GD319. */
  readonly warnings: readonly Diagnostic[];
  /** What preprocessing has fitted to the training examples. */
  readonly fitted: Parameters;
  readonly #options: TrainerOptions;
  readonly #core: Core;
  readonly #rewind: RewindPoints;
  #iteration: number;
  #learningRate: number;
  /** What the present parameters are worth; null until somebody asks. */
  #evaluation: Evaluation | null = null;

  constructor(
    options: TrainerOptions,
    { core, fitted }: PreparedCore,
    { optimizerGoesOn, warnings }: Pick<Trainer, 'optimizerGoesOn' | 'warnings'>,
  ) {
    this.optimizerGoesOn = optimizerGoesOn;
    this.warnings = warnings;
    this.#options = options;
    this.#core = core;
    this.fitted = fitted;
    this.#rewind = new RewindPoints(core);
    this.#iteration = options.resume?.iteration ?? 0;
    core.setIteration(this.#iteration);
    this.#learningRate = options.training.learningRate;
  }

  /** Updates that the parameters have had. */
  get iteration(): number {
    return this.#iteration;
  }

  get plan(): Plan {
    return this.#core.plan;
  }

  /** Iterations that take every training example once. */
  get iterationsPerEpoch(): number {
    return this.plan.optimization.iterationsPerEpoch;
  }

  get form(): EngineForm {
    return { precision: this.#core.precision, threads: this.#core.threads, firstLayer: this.plan.firstLayer };
  }

  /**
   * Trains for so many iterations, or until the cost is no longer finite. Then the parameters go back to those of the last finite cost (of its
   * mini-batch, where there are such); if there never was one, they are as they were at the start.
   */
  advance(iterations: number): Progress {
    const firstIteration = this.#iteration;
    this.#evaluation = null;
    this.#rewind.begin(firstIteration, this.#learningRate);
    const { costs, nonFinite } = this.#core.advance(iterations);
    this.#rewind.end(costs.length);
    this.#iteration += costs.length;
    return { firstIteration, costs, divergence: nonFinite === null ? null : this.#diverge(nonFinite, { dropout: true }) };
  }

  /**
   * Judges the parameters after the last update on all training examples, as they are used from then on, without dropout. Where their cost is not finite, the update is undone and
   * the answer is GD601. To be called when training ends, since what it leaves behind is shown and saved.
   */
  settle(): Diagnostic | null {
    const cost = this.cost();
    return Number.isFinite(cost) ? null : this.#diverge(cost, { dropout: false });
  }

  /** Changes α, before any decay, from the next iteration on. */
  setLearningRate(learningRate: number): void {
    this.#learningRate = learningRate;
    this.#core.setLearningRate(learningRate);
  }

  /** Copies of the present parameters. */
  parameters(): Parameters {
    return copyParameters(this.#core);
  }

  /**
   * Copies of the present parameters, of what preprocessing has fitted, of what the optimizer keeps and of what else is needed to go on to the same bits, for a
   * `ResumePoint` on the same examples.
   */
  checkpoint(): Parameters {
    return [...copyState(this.#core), ...this.fitted];
  }

  /** Bytes of the matrices of a checkpoint. */
  get checkpointBytes(): number {
    return this.fitted.reduce((sum, { values }) => sum + values.byteLength, stateBytes(this.#core));
  }

  /** Cost of the present parameters on all training examples, without dropout, with the L2 penalty as in every cost of training. */
  cost(): number {
    return this.#judge().cost;
  }

  /** Share of rightly classified training examples with the present parameters. Null where the labels are numbers to predict. */
  accuracy(): number | null {
    return this.#judge().accuracy;
  }

  /** Precision and recall of every class on the training examples with the present parameters. Null where the labels are numbers to predict. */
  classMetrics(): readonly ClassMetrics[] | null {
    return this.#judge().classes;
  }

  /**
   * Cost of the present parameters on all training examples without the L2 penalty, as of examples that are not trained on: so it can be compared with theirs, and
   * between runs of different λ.
   */
  predictionCost(): number {
    const { l2 } = this.plan.optimization;
    return l2 === 0 ? this.cost() : this.cost() - penaltyOf(this.parameters(), l2, this.examples);
  }

  /**
   * Makes what judges the present parameters, whenever it is asked, on other examples, such as a test set. The cost is that of the predictions alone, without the
   * L2 penalty. Fails as `createTrainer` where the examples do not fit.
   */
  async hold(dataset: Dataset): Promise<Result<HeldOut>> {
    const { spec, training, createCore } = this.#options;
    const { examples } = dataset;
    // Examples that would not lie in a core all at once are judged part by part, so that neither they nor what the layers give for them are there at once.
    const { rows } = bufferNamed(this.plan, 'X');
    const batchSize = rows * examples > mostNumbers ? examplesOfPart(rows) : null;
    const wish = { forwardOnly: true, training: { ...plainTraining, batchSize } } as const;
    const diagnostics = checkSpec(spec, { ...wish, examples, precision: training.precision });
    if (hasErrors(diagnostics)) return failure(...diagnostics);
    const plan = compilePlan(spec, examples, wish);
    const prepared = await prepareCore(plan, training.precision, dataset, createCore, this.fitted);
    if (!prepared.ok) return prepared;
    const { core, warnings } = prepared.value;
    return success({
      warnings,
      evaluate: () => {
        setParameters(core, this.parameters());
        return evaluateDataset(core, dataset);
      },
      dispose: () => core.dispose(),
    });
  }

  /** Cost, accuracy and classes of the present parameters on other examples, once; see `hold`. */
  async evaluate(dataset: Dataset): Promise<Result<Evaluation>> {
    const held = await this.hold(dataset);
    if (!held.ok) return held;
    const evaluation = held.value.evaluate();
    held.value.dispose();
    return success(evaluation);
  }

  /**
   * Copies of matrices of the plan by name, all computed from the present parameters, the examples of the next iteration and its masks of dropout; all
   * parameters for an empty list. Fails (GD604) for a name
   * that is not in the plan.
   */
  inspect(names: readonly string[]): Result<readonly Tensor[]> {
    if (names.length === 0) return success(this.parameters());
    const roles = new Map(this.plan.buffers.map(({ name, role }) => [name, role]));
    const unknown = names.find((name) => !roles.has(name));
    if (unknown !== undefined) return failure(diagnose('GD604', { problem: 'no-matrix', value: unknown }));
    const areConstant = names.every((name) => roles.get(name) === 'parameter' || roles.get(name) === 'fitted');
    if (areConstant) this.#core.materialize();
    else this.#core.differentiate();
    const tensors = copyTensors(this.#core, names);
    // X may be among them, but nobody writes to a copy.
    this.#core.keepFeatures();
    return success(tensors);
  }

  /**
   * Lets `read` look at the matrices of the plan without copies of them, by name: parameters, and gradients that belong to them on the examples of the next
   * iteration. Nobody may write to them or keep them. What is trained stays as it is.
   */
  look<T>(read: (values: MatrixReader) => T): T {
    this.#core.differentiate();
    const seen = read((name) => this.#core.values(name));
    // X may have been among them.
    this.#core.keepFeatures();
    return seen;
  }

  /** A check of the gradients at the present parameters, on the training examples. It has a core of its own and goes on whatever the trainer does. */
  prepareGradientCheck(options: GradientCheckOptions): Promise<Result<GradientCheck>> {
    const { spec, training, dataset, createCore } = this.#options;
    const parameters = [...this.parameters(), ...this.fitted];
    return prepareGradientCheck({ spec, training, dataset, createCore, parameters }, options);
  }

  /** Training examples m. */
  get examples(): number {
    return this.#options.dataset.examples;
  }

  /** Releases the matrices; the trainer cannot be used afterwards. */
  dispose(): void {
    this.#core.dispose();
  }

  /** Forward passes over all training examples, once for the same parameters. */
  #judge(): Evaluation {
    this.#evaluation ??= evaluateDataset(this.#core, this.#options.dataset);
    return this.#evaluation;
  }

  /** Names the first number that is not finite, with dropout or without as the cost was computed, and goes back to the last parameters of a finite cost. */
  #diverge(cost: number, options: EvaluateOptions): Diagnostic {
    const iteration = this.#iteration;
    const broken = findInForward(this.#core, options) ?? nothingFound;
    const undone = this.#rewind.undoLast();
    this.#evaluation = null;
    this.#iteration -= undone;
    const isFromUpdate = broken.cause === 'start' && undone > 0;
    const found = isFromUpdate ? findInUpdate(this.#core, broken) : broken;
    const stepIteration = isFromUpdate ? this.#iteration : iteration;
    return diagnose('GD601', { iteration, cost: `${cost}`, learningRate: this.#learningRate, stepIteration, ...found });
  }
}

/** Examples that go through a network at a time where it only judges them. */
function examplesOfPart(features: number): number {
  return Math.max(1, Math.min(1024, Math.floor(mostNumbers / features)));
}
