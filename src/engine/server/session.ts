import type { EngineAnswer, EngineArgument } from '../../shared/ipc/engine-protocol.ts';
import type { Watched } from '../../shared/ipc/layer-views.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import type { DatasetSource } from '../../shared/spec/dataset.ts';
import { diagnose, hasErrors } from '../../shared/spec/diagnostics/diagnostic.ts';
import { trainingExamples } from '../../shared/spec/model-spec.ts';
import type { Parameters } from '../../shared/spec/tensor.ts';
import type { Dataset } from '../data/dataset.ts';
import { makeDataset } from '../data/make-dataset.ts';
import { previewData } from '../data/preview-data.ts';
import { partsOf } from '../data/split/parts-of.ts';
import { arenaBytes } from '../matrix/arena.ts';
import { checkSpec } from '../plan/check-spec.ts';
import { planTraining } from '../plan/plan-training.ts';
import type { CoreFactory } from '../train/core-factory.ts';
import { parameterCount } from '../train/initialize.ts';
import { prepareLayerViews } from '../train/layer-views.ts';
import { type PartEvaluator, preparePartEvaluator } from '../train/part-evaluator.ts';
import { createTrainer, type Trainer } from '../train/trainer.ts';
import { DataDescriptions } from './data-descriptions.ts';
import { type DataImporter, DataRequests } from './data-requests.ts';
import type { EmitEvent } from './emit-event.ts';
import { GradientCheckRequests } from './gradient-check-requests.ts';
import type { KnownFileList } from './known-files.ts';
import { LayerReport } from './layer-report.ts';
import type { LayerWatch } from './layer-watch.ts';
import { Run } from './run.ts';
import { RunViews } from './run-views.ts';
import { TickBuffer } from './tick-buffer.ts';

/** Where the engine's own files are. */
export interface EngineFiles {
  /** The folder of the bundled datasets. */
  readonly assetsFolder: string;
  /** The core that trains, with at most so many threads; null: as many as the machine has to spare. */
  readonly coreFactory: (threads: number | null) => CoreFactory;
  /** The files of data that people chose. */
  readonly dataFiles: KnownFileList;
  readonly importer: DataImporter;
}

/** One page's use of the engine: it has at most one run at a time, and is idle without. */
export class Session {
  /** A person's own data. */
  readonly data: DataRequests;
  readonly #files: EngineFiles;
  readonly #emit: EmitEvent;
  readonly #ticks = new TickBuffer();
  readonly #gradientChecks: GradientCheckRequests;
  readonly #descriptions = new DataDescriptions();
  readonly #watch: LayerWatch = { watched: null, isFree: true };
  #run: Run | null = null;
  #lastRunId = 0;
  /** Counts what ends a run, so that a run whose preparation takes longer than that is not taken up. */
  #generation = 0;

  constructor(files: EngineFiles, emit: EmitEvent) {
    this.#files = files;
    this.#emit = emit;
    this.data = new DataRequests(files.dataFiles, files.importer, emit);
    this.#gradientChecks = new GradientCheckRequests(emit);
  }

  /** Number of the run prepared last; 0 before the first. */
  get runId(): number {
    return this.#lastRunId;
  }

  /** Current run. Fails (GD604) while the engine is idle. */
  run(): Result<Run> {
    return this.#run ? success(this.#run) : failure(diagnose('GD604', { problem: 'not-prepared', value: '' }));
  }

  check({ spec, training }: EngineArgument<'check'>): Result<EngineAnswer<'check'>> {
    const wish = { precision: training.precision, training } as const;
    const diagnostics = checkSpec(spec, wish);
    if (hasErrors(diagnostics)) return failure(...diagnostics);
    const plan = planTraining(spec, trainingExamples(spec) ?? this.data.examplesFor(spec.dataset) ?? 1, wish);
    return success({ parameterCount: parameterCount(plan), arenaBytes: arenaBytes(plan, training.precision) });
  }

  /** The run before ends at once; where several are asked for at a time, the last one counts. */
  async prepare({ spec, training, threads, resume }: EngineArgument<'prepare'>): Promise<Result<EngineAnswer<'prepare'>>> {
    this.stop();
    const generation = this.#generation;
    const diagnostics = checkSpec(spec, { precision: training.precision, training });
    if (hasErrors(diagnostics)) return failure(...diagnostics);
    const dataset = await this.#dataset(spec.dataset);
    if (!dataset.ok) return dataset;
    const parts = partsOf(dataset.value.whole, dataset.value.test, spec.split);
    if (!parts.ok) return parts;
    const { train } = parts.value;
    const trainer = await createTrainer({
      spec,
      training,
      dataset: train,
      createCore: this.#files.coreFactory(threads),
      resume: resume && { ...resume, from: 'checkpoint' },
    });
    if (!trainer.ok) return trainer;
    const evaluator = await preparePartEvaluator(trainer.value, parts.value);
    if (!evaluator.ok) {
      trainer.value.dispose();
      return evaluator;
    }
    if (generation !== this.#generation) {
      evaluator.value.dispose();
      trainer.value.dispose();
      return failure(diagnose('GD604', { problem: 'run-ended', value: '' }));
    }
    this.#lastRunId += 1;
    const runId = this.#lastRunId;
    // One thread, so that the threads of training are left to it.
    const network = {
      spec,
      precision: training.precision,
      dataset: train,
      createCore: this.#files.coreFactory(1),
      trainer: trainer.value,
    };
    const prepareLook = (watched: Watched) => prepareLayerViews({ ...network, watched });
    const layers = new LayerReport({ runId, trainer: trainer.value, prepareLook }, this.#watch, this.#emit);
    const views = new RunViews({ ...network, parts: parts.value });
    this.#run = new Run(runId, trainer.value, training.iterations, this.#ticks, this.#emit, layers, views, evaluator.value);
    this.#run.watchChanged();
    return success({
      runId,
      iteration: trainer.value.iteration,
      parameterCount: parameterCount(trainer.value.plan),
      examples: train.examples,
      iterationsPerEpoch: trainer.value.iterationsPerEpoch,
      form: trainer.value.form,
      warnings: [...trainer.value.warnings, ...evaluator.value.warnings],
      ...(resume ? evaluated(trainer.value, evaluator.value) : { cost: null, accuracy: null, evaluation: null }),
    });
  }

  /** Checks the gradients of the current run. */
  gradientCheck(options: EngineArgument<'gradientCheck'>): Result<never> | Promise<Result<EngineAnswer<'gradientCheck'>>> {
    const run = this.run();
    return run.ok ? this.#gradientChecks.start(run.value, options) : run;
  }

  cancelGradientCheck(): Result<EngineAnswer<'cancelGradientCheck'>> {
    return this.#gradientChecks.cancel();
  }

  /** Ends the run, also one that is still being prepared. */
  stop(): Result<EngineAnswer<'stop'>> {
    this.#generation += 1;
    this.#run?.dispose();
    this.#run = null;
    return success({});
  }

  /** Checkpoint of the current run, for a file; null where there is none. */
  parameters(): { readonly iteration: number; readonly parameters: Parameters } | null {
    return this.#run && { iteration: this.#run.trainer.iteration, parameters: this.#run.trainer.checkpoint() };
  }

  /** Shows from now on what the layers of runs do, or no longer. */
  watch({ watched }: EngineArgument<'watch'>): Result<EngineAnswer<'watch'>> {
    this.#watch.watched = watched;
    this.#run?.watchChanged();
    return success({});
  }

  /** Some examples of a dataset; the run is not touched. */
  async previewData({ dataset: source, points }: EngineArgument<'previewData'>): Promise<Result<EngineAnswer<'previewData'>>> {
    const dataset = await this.#dataset(source);
    if (!dataset.ok && source.kind === 'given') return success({ preview: null });
    return dataset.ok ? success({ preview: previewData(dataset.value.whole, points) }) : dataset;
  }

  /** A page of a dataset; the run is not touched. */
  async describeData({ dataset: source, split, page }: EngineArgument<'describeData'>): Promise<Result<EngineAnswer<'describeData'>>> {
    const imported = await this.data.dataFor(source);
    if (imported) return success({ description: await this.#descriptions.describe(imported, split, page) });
    if (source.kind === 'given') return success({ description: null });
    const made = await this.#descriptions.made(source, () => makeDataset(source, this.#files.assetsFolder));
    return made.ok ? success({ description: await this.#descriptions.describe(made.value, split, page) }) : made;
  }

  /** The page has drawn the last view of the layers. */
  takeViews(): void {
    this.#watch.isFree = true;
    this.#run?.viewsTaken();
  }

  grant(ticks: number): void {
    this.#ticks.grant(ticks);
    this.#run?.granted();
  }

  /** The page is gone: its run stops. */
  close(): void {
    this.stop();
    this.data.forget();
  }

  /** The data that a project names, or that was imported for it, with the test set that came with it. */
  async #dataset(source: DatasetSource): Promise<Result<{ readonly whole: Dataset; readonly test: Dataset | null }>> {
    const imported = await this.data.dataFor(source);
    if (imported) return success({ whole: imported.train, test: imported.test });
    const made = await makeDataset(source, this.#files.assetsFolder);
    return made.ok ? success({ whole: made.value, test: null }) : made;
  }
}

/** What the present parameters are worth. A message holds no cost that is not finite. */
function evaluated(trainer: Trainer, evaluator: PartEvaluator): Pick<EngineAnswer<'prepare'>, 'cost' | 'accuracy' | 'evaluation'> {
  const cost = trainer.cost();
  return { cost: Number.isFinite(cost) ? cost : null, accuracy: trainer.accuracy(), evaluation: evaluator.evaluate() };
}
