import type { EngineAnswer, EngineArgument } from '../../shared/ipc/engine-protocol.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { featureCount } from '../../shared/spec/shape.ts';
import type { Dataset } from '../data/dataset.ts';
import { gridPoints } from '../data/plane.ts';
import { boundaryValues, curveValues, gridSize } from '../train/boundary/boundary.ts';
import { examplesOnPlane, type Part, type PlaneFrame, planeFrame, pointsOnPlane } from '../train/boundary/slice-plane.ts';
import { PointRequests } from '../train/point-requests.ts';
import { PacedAnswers } from './paced-answers.ts';
import { PartPredictions } from './part-predictions.ts';
import type { ViewedRun } from './viewed-run.ts';

/** Least time between two boundaries while training: with the slices of training between them, more than twenty a second arrive. */
const boundaryMilliseconds = 1000 / 40;

/** Answers what a page asks of the predictions of a run. Cores of its own compute them: what is trained stays as it is, to the last bit. */
export class RunViews {
  /** Answers what is asked of the examples of a part. */
  readonly predictions: PartPredictions;
  readonly #run: ViewedRun;
  readonly #grid: PointRequests;
  readonly #single: PointRequests;
  readonly #pace: PacedAnswers;
  /** Planes and grids that were asked for last; making them anew takes longer than a boundary. */
  #frame: { readonly key: string; readonly frame: PlaneFrame } | null = null;
  #points: { readonly key: string; readonly features: Float64Array } | null = null;

  constructor(run: ViewedRun) {
    this.#run = run;
    this.predictions = new PartPredictions(run);
    this.#grid = new PointRequests(run, run.trainer);
    this.#single = new PointRequests(run, run.trainer);
    this.#pace = new PacedAnswers(boundaryMilliseconds);
  }

  boundaryPlane({ plane, output }: EngineArgument<'boundaryPlane'>): Result<EngineAnswer<'boundaryPlane'>> {
    const frame = this.#frameOf(plane);
    return frame.ok ? success(examplesOnPlane(frame.value, { plane, output }, this.#parts())) : frame;
  }

  async boundary(view: EngineArgument<'boundary'>): Promise<Result<EngineAnswer<'boundary'>>> {
    await this.#pace.turn();
    const start = performance.now();
    const frame = this.#frameOf(view.plane);
    if (!frame.ok) return frame;
    const { spec, precision, trainer } = this.#run;
    const isCurve = view.plane.kind === 'curve';
    const size = gridSize(spec, precision, isCurve ? { columns: view.columns, rows: 1 } : view);
    const features = this.#pointsOf(frame.value, view, size);
    const look = { areClasses: this.#training.labelKind.kind === 'classes', output: view.output };
    const answer = await this.#grid.predict(features, size.columns * size.rows, (predictions, milliseconds) => ({
      iteration: trainer.iteration,
      milliseconds,
      ...size,
      ...(isCurve ? curveValues(predictions, look) : boundaryValues(predictions, look)),
    }));
    this.#pace.done(start, performance.now());
    return answer;
  }

  async boundaryPoint({ plane, x, y }: EngineArgument<'boundaryPoint'>): Promise<Result<EngineAnswer<'boundaryPoint'>>> {
    const frame = this.#frameOf(plane);
    return frame.ok ? this.predict({ features: pointsOnPlane(frame.value, Float64Array.of(x, y)) }) : frame;
  }

  async predict({ features }: EngineArgument<'predict'>): Promise<Result<EngineAnswer<'predict'>>> {
    const expected = featureCount(this.#training.featureShape);
    if (features.length !== expected) return failure(diagnose('GD484', { features: features.length, expected }));
    return this.#single.predict(features, 1, ({ values }) => ({
      iteration: this.#run.trainer.iteration,
      outputs: Float64Array.from(values),
    }));
  }

  /** A training begins. */
  begin(): void {
    this.#pace.begin();
    this.predictions.begin();
  }

  /** A training is over: whoever waits is answered. */
  end(): void {
    this.#pace.end();
    this.predictions.end();
  }

  /** Releases all matrices. */
  dispose(): void {
    this.#pace.end();
    this.predictions.dispose();
    this.#grid.dispose();
    this.#single.dispose();
  }

  #parts(): readonly [Part, ...Part[]] {
    const { train, dev, test } = this.#run.parts;
    return [
      { part: 'train', dataset: train },
      ...(dev ? [{ part: 'dev', dataset: dev } as const] : []),
      ...(test ? [{ part: 'test', dataset: test } as const] : []),
    ];
  }

  get #training(): Dataset {
    return this.#run.parts.train;
  }

  #frameOf(plane: EngineArgument<'boundaryPlane'>['plane']): Result<PlaneFrame> {
    const key = JSON.stringify(plane);
    if (this.#frame?.key === key) return success(this.#frame.frame);
    const frame = planeFrame(plane, this.#training);
    if (frame.ok) this.#frame = { key, frame: frame.value };
    return frame;
  }

  #pointsOf(frame: PlaneFrame, { plane, area }: EngineArgument<'boundary'>, size: { columns: number; rows: number }): Float64Array {
    const key = JSON.stringify([plane, area, size]);
    if (this.#points?.key !== key) this.#points = { key, features: pointsOnPlane(frame, gridPoints(area, size.columns, size.rows)) };
    return this.#points.features;
  }
}
