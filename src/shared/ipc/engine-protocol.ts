import { projectDocumentSchema } from '../project/document.ts';
import type { Result } from '../result.ts';
import { z } from '../schema.ts';
import { datasetSourceSchema } from '../spec/dataset.ts';
import { diagnosticSchema } from '../spec/diagnostics/diagnostic.ts';
import { limits } from '../spec/limits.ts';
import { modelSpecSchema } from '../spec/model-spec.ts';
import { splitSchema } from '../spec/split.ts';
import { tensorSchema } from '../spec/tensor.ts';
import { precisions, trainingSpecSchema } from '../spec/training-spec.ts';
import {
  boundaryPlaneRequestSchema,
  boundaryPlaneSchema,
  boundarySchema,
  boundaryViewSchema,
  float64Schema,
  outputsSchema,
  slicePlaneSchema,
} from './boundary.ts';
import { dataDescriptionSchema, dataPageSchema } from './data-description.ts';
import { fileContentsSchema, importedDataSchema, importLimits, importPlanSchema } from './data-import.ts';
import { dataPreviewSchema, previewLimits } from './data-preview.ts';
import { evaluationSchema } from './evaluation.ts';
import { gradientCheckOptionsSchema, gradientReportSchema } from './gradient-check.ts';
import { layerViewSchema, watchedSchema } from './layer-views.ts';
import { predictedExamplesRequestSchema, predictedExamplesSchema, predictionsRequestSchema, predictionsSchema } from './predictions.ts';

/** What the engine is doing. `ready`: prepared, never started; `done`: the iterations asked for are over; `diverged`: the cost was not finite. */
export const engineStates = ['idle', 'ready', 'training', 'paused', 'done', 'diverged'] as const;

export type EngineState = (typeof engineStates)[number];

const iteration = z.number().int().min(0);
const runId = z.number().int().min(0);
const parameters = z.array(tensorSchema);
const empty = z.strictObject({});
/** Files of data by the numbers that the main process gave them. */
const files = z.array(z.number().int().min(0)).min(1).max(importLimits.files);
const resumePointSchema = z.strictObject({ iteration: iteration.max(limits.allIterations), parameters });
const furtherIterations = z.number().int().min(1).max(limits.iterations);

/** In which form the engine computes: shown in the status bar and written by the command's --json. */
export const engineFormSchema = z.strictObject({
  precision: z.enum(precisions),
  threads: z.number().int().min(1),
  firstLayer: z.enum(['direct', 'gram']),
});

export type EngineForm = z.infer<typeof engineFormSchema>;

/**
 * What the page may ask of the engine: name -> argument and answer. Together with `engineEvents` it is the whole protocol.
 * An answer is always a `Result`: either the value described here or diagnostics.
 */
export const engineRequests = {
  /** Checks a spec as the engine sees it, without making its data. Memory is that of the training: what an optimizer keeps counts too. */
  check: {
    argument: z.strictObject({ spec: modelSpecSchema, training: trainingSpecSchema }),
    answer: z.strictObject({ parameterCount: z.number().int().min(0), arenaBytes: z.number() }),
  },
  /** Makes data and parameters for a new run; ends the one before. With `resume`, goes on from those parameters (bit-equal). */
  prepare: {
    argument: z.strictObject({
      spec: modelSpecSchema,
      training: trainingSpecSchema,
      threads: z.number().int().min(1).max(64).nullable(),
      resume: resumePointSchema.nullable(),
    }),
    answer: z.strictObject({
      runId,
      iteration,
      parameterCount: z.number().int().min(0),
      examples: z.number().int().min(1),
      /** Iterations that take every example once: 1 where each takes them all. Iteration i (from 0) is batch i mod this of epoch ⌊i / this⌋. */
      iterationsPerEpoch: z.number().int().min(1),
      form: engineFormSchema,
      /** What is to be warned of now that the data is there. */
      warnings: z.array(diagnosticSchema).readonly(),
      /** Of the parameters gone on from; null for a new run. The cost is null also where it is not finite, accuracy where labels are numbers. */
      cost: z.number().nullable(),
      accuracy: z.number().nullable(),
      evaluation: evaluationSchema.nullable(),
    }),
  },
  /** Trains for so many further iterations. */
  start: { argument: z.strictObject({ iterations: furtherIterations }), answer: empty },
  pause: { argument: empty, answer: z.strictObject({ iteration }) },
  /** Goes on with what is left of the iterations last asked for. */
  resume: { argument: empty, answer: empty },
  /** Trains for so many iterations and is paused afterwards. */
  step: { argument: z.strictObject({ iterations: furtherIterations }), answer: z.strictObject({ iteration, cost: z.number() }) },
  /** Forgets the run: its data and parameters. */
  stop: { argument: empty, answer: empty },
  /** Changes α from the next iteration on, without starting over. */
  configure: { argument: trainingSpecSchema.pick({ learningRate: true }), answer: empty },
  /** Current values of matrices of the plan by name (`W1`, `dW1`, `Z1`, `A1` …); all parameters for an empty list. */
  inspect: {
    argument: z.strictObject({ names: z.array(z.string()).max(1000) }),
    answer: z.strictObject({ iteration, tensors: parameters }),
  },
  /**
   * Holds the gradients of the present parameters against difference quotients. Not while training. `report` is null where the check was cancelled or the
   * parameters changed under it; `gradientCheckProgress` tells how far it is.
   */
  gradientCheck: {
    argument: gradientCheckOptionsSchema,
    answer: z.strictObject({ report: gradientReportSchema.nullable() }),
  },
  /** Ends the gradient check that is running, if any. */
  cancelGradientCheck: { argument: empty, answer: empty },
  /**
   * From now on `layerViews` shows what the layers do, in this run and in those after it; null: no longer. What is watched changes no bit of what is trained.
   */
  watch: { argument: z.strictObject({ watched: watchedSchema.nullable() }), answer: empty },
  /** Some examples of a dataset, of points at most so many, for which no run is needed; null where the data is to be given from outside. */
  previewData: {
    argument: z.strictObject({ dataset: datasetSourceSchema, points: z.number().int().min(1).max(previewLimits.edited) }),
    answer: z.strictObject({ preview: dataPreviewSchema.nullable() }),
  },
  /** A plane in the space of the features of the run, and the examples of all parts of its data on it. */
  boundaryPlane: { argument: boundaryPlaneRequestSchema, answer: boundaryPlaneSchema },
  /**
   * What the network predicts over a plane. While it trains the answer waits until it is its turn: at most 40 a second, and never for more than a twentieth of the
   * time. It changes no bit of what is trained.
   */
  boundary: { argument: boundaryViewSchema, answer: boundarySchema },
  /** What the network predicts at one point of a plane, exactly. */
  boundaryPoint: {
    argument: z.strictObject({ plane: slicePlaneSchema, x: z.number(), y: z.number() }),
    answer: outputsSchema,
  },
  /** How good the predictions for a part of the data are. While it trains the answer waits for its turn, as that of `boundary` does, twice a second at most. */
  predictions: { argument: predictionsRequestSchema, answer: predictionsSchema },
  /** Examples with what is predicted for them, the most wrong first; while it trains, of the predictions that were last asked for. */
  predictedExamples: { argument: predictedExamplesRequestSchema, answer: predictedExamplesSchema },
  /** What the network predicts for an example of one's own (n_x), before any preprocessing. */
  predict: { argument: z.strictObject({ features: float64Schema }), answer: outputsSchema },
  /**
   * Figures and examples of a part of a dataset, a page at a time, and the problems of all of it; null where the data is to be given from outside and is not here. The run is not touched.
   */
  describeData: {
    argument: z.strictObject({ dataset: datasetSourceSchema, split: splitSchema, page: dataPageSchema }),
    answer: z.strictObject({ description: dataDescriptionSchema.nullable() }),
  },
  /** What files of data hold; null where it was cancelled. `importProgress` tells how far it is. Another file to look into ends it. */
  inspectFiles: { argument: z.strictObject({ files }), answer: z.strictObject({ contents: fileContentsSchema.nullable() }) },
  /**
   * Reads files into the engine's memory, as the data of every drawing for `given` data of that shape; null where it was cancelled. The data that was there
   * before stays until then.
   */
  importData: {
    argument: z.strictObject({ files, plan: importPlanSchema }),
    answer: z.strictObject({ data: importedDataSchema.nullable() }),
  },
  /** Ends what `inspectFiles` or `importData` is doing, if anything. */
  cancelImport: { argument: empty, answer: empty },
  /** Gives up imported data. */
  forgetData: { argument: empty, answer: empty },
  /** Reads a .gdesk file. `name` is only for messages. */
  openProject: {
    argument: z.strictObject({ bytes: z.instanceof(Uint8Array), name: z.string() }),
    answer: z.strictObject({ document: projectDocumentSchema, parameters: parameters.nullable() }),
  },
  /** Writes a .gdesk file; with the parameters of the current run, with none, or with those of a file whose network the engine could not prepare. */
  saveProject: {
    argument: z.strictObject({ document: projectDocumentSchema, trained: z.union([z.enum(['run', 'none']), resumePointSchema]) }),
    answer: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
  },
} as const;

/** What the engine tells the page unasked: name -> payload. */
export const engineEvents = {
  state: z.strictObject({ runId, state: z.enum(engineStates), iteration }),
  /**
   * Everything since the last tick: `costs[i]` is the cost before the update of iteration `firstIteration + i`. At most 30 a second, only
   * while the page has granted credits; no cost is ever left out or sent twice. `accuracy` is null where it was not computed anew.
   */
  ticks: z.strictObject({
    runId,
    firstIteration: iteration,
    costs: z.instanceof(Float64Array),
    iterationsPerSecond: z.number(),
    accuracy: z.number().nullable(),
    form: engineFormSchema,
  }),
  diagnostics: z.strictObject({ runId, diagnostics: z.array(diagnosticSchema) }),
  /**
   * All parameters before the update of `iteration`, every few seconds, on pause and at the end; with them whatever else `prepare` needs to go on
   * from there to the same bits.
   */
  checkpoint: z.strictObject({ runId, iteration, parameters }),
  /** What the parameters are worth on every part of the data, before each checkpoint. */
  evaluation: z.strictObject({ runId, iteration, parts: evaluationSchema }),
  /**
   * What the layers do with the parameters before the update of `iteration`: while it is watched, at most 12 a second and never for more than a twentieth of
   * the time, and at the end of each training. The next one comes only once the page has taken the last (`takeViews`). Empty for a network too large for that.
   */
  layerViews: z.strictObject({ runId, iteration, layers: z.array(layerViewSchema) }),
  /** So many bytes (or pictures) of the files that are looked into or imported are read, of so many. */
  importProgress: z.strictObject({ done: z.number().min(0), total: z.number().min(0) }),
  /** So many entries of so many are checked. */
  gradientCheckProgress: z.strictObject({ runId, done: z.number().int().min(0), total: z.number().int().min(1) }),
} as const;

export type EngineRequestName = keyof typeof engineRequests;
export type EngineArgument<N extends EngineRequestName> = z.infer<(typeof engineRequests)[N]['argument']>;
export type EngineAnswer<N extends EngineRequestName> = z.infer<(typeof engineRequests)[N]['answer']>;
export type EngineEventName = keyof typeof engineEvents;
export type EnginePayload<N extends EngineEventName> = z.infer<(typeof engineEvents)[N]>;

/** From the page: a request, a grant of so many further `ticks` events, or word that it has drawn the last `layerViews` and takes another. */
export const pageMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('request'), id: z.number().int().min(0), name: z.string(), argument: z.unknown() }),
  z.strictObject({ type: z.literal('grant'), ticks: z.number().int().min(1).max(16) }),
  z.strictObject({ type: z.literal('takeViews') }),
]);

export type PageMessage = z.infer<typeof pageMessageSchema>;

/** From the engine: the answer to a request (its `result` still to be parsed with the request's own schema), or an event. */
export const engineMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('answer'), id: z.number().int().min(0), result: z.unknown() }),
  z.strictObject({ type: z.literal('event'), name: z.string(), payload: z.unknown() }),
]);

export type EngineMessage = z.infer<typeof engineMessageSchema>;

/** Parses the `result` of an answer: the value with the request's schema, or the diagnostics. Throws where the engine broke the contract. */
export function parseAnswer<N extends EngineRequestName>(name: N, result: unknown): Result<EngineAnswer<N>> {
  const failureSchema = z.strictObject({ ok: z.literal(false), diagnostics: z.array(diagnosticSchema) });
  const successSchema = z.strictObject({ ok: z.literal(true), value: engineRequests[name].answer });
  return z.union([successSchema, failureSchema]).parse(result) as Result<EngineAnswer<N>>;
}
