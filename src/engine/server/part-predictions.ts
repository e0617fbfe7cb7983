import type { EngineAnswer, EngineArgument } from '../../shared/ipc/engine-protocol.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { DataPart } from '../../shared/spec/split.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Features } from '../data/features/features.ts';
import { type ExamplePredictions, predictExamples } from '../train/predictions/predict-examples.ts';
import { pageOfExamples, summarizePredictions } from '../train/predictions/predictions.ts';
import { PacedAnswers } from './paced-answers.ts';
import { partOf, partsOf, type ViewedRun } from './viewed-run.ts';

/** Least time between two predictions of all examples while training: figures that change faster cannot be read. */
const leastMilliseconds = 500;

/** Predictions for the examples of a part with the parameters before the update of an iteration. */
interface KnownPredictions extends ExamplePredictions {
  readonly part: DataPart;
  readonly iteration: number;
}

/** Answers what is asked of the predictions for a part of the data. They are computed once for each iteration that is asked about. */
export class PartPredictions {
  readonly #run: ViewedRun;
  readonly #pace = new PacedAnswers(leastMilliseconds);
  #known: KnownPredictions | null = null;
  #range: [number, number] | null = null;
  #isOver = false;
  #isTraining = false;
  /** The last request: each begins when the one before is done. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(run: ViewedRun) {
    this.#run = run;
  }

  /** How good the predictions are. */
  async summarize(choice: EngineArgument<'predictions'>): Promise<Result<EngineAnswer<'predictions'>>> {
    const dataset = partOf(this.#run, choice.part);
    if (!dataset.ok) return dataset;
    await this.#pace.turn();
    const known = await this.#predictionsOf(choice.part, dataset.value, { mayBeOld: false });
    if (!known.ok) return known;
    const { iteration } = known.value;
    return success({ iteration, parts: partsOf(this.#run), ...summarizePredictions(known.value, dataset.value, choice) });
  }

  /** Some examples, the most wrong first. */
  async page(request: EngineArgument<'predictedExamples'>): Promise<Result<EngineAnswer<'predictedExamples'>>> {
    const dataset = partOf(this.#run, request.part);
    if (!dataset.ok) return dataset;
    // While it trains, figures and examples are to be of the same parameters.
    const known = await this.#predictionsOf(request.part, dataset.value, { mayBeOld: this.#isTraining });
    if (!known.ok) return known;
    this.#range ??= rangeOf(this.#run.parts.train.features);
    return success({ iteration: known.value.iteration, range: this.#range, ...pageOfExamples(known.value, dataset.value, request) });
  }

  /** A training begins. */
  begin(): void {
    this.#isTraining = true;
    this.#pace.begin();
  }

  /** A training is over: whoever waits is answered. */
  end(): void {
    this.#isTraining = false;
    this.#pace.end();
  }

  /** Ends what is being computed. */
  dispose(): void {
    this.#isOver = true;
    this.#known = null;
    this.#pace.end();
  }

  #predictionsOf(part: DataPart, dataset: Dataset, age: { readonly mayBeOld: boolean }): Promise<Result<KnownPredictions>> {
    const answer = this.#last.then(() => this.#predict(part, dataset, age));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #predict(part: DataPart, dataset: Dataset, { mayBeOld }: { readonly mayBeOld: boolean }): Promise<Result<KnownPredictions>> {
    const ended = failure(diagnose('GD604', { problem: 'run-ended', value: '' }));
    if (this.#isOver) return ended;
    const { trainer } = this.#run;
    const { iteration, fitted } = trainer;
    const known = this.#known;
    if (known?.part === part && (mayBeOld || known.iteration === iteration)) return success(known);
    const predictions = await predictExamples({ ...this.#run, fitted }, trainer.parameters(), dataset, () => !this.#isOver);
    if (!predictions.ok) return predictions;
    if (!predictions.value) return ended;
    const end = performance.now();
    this.#pace.done(end - predictions.value.milliseconds, end);
    this.#known = { part, iteration, ...predictions.value };
    return success(this.#known);
  }
}

/** Least and greatest of all features. */
function rangeOf(features: Features): [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  const values = new Float64Array(features.count);
  for (let example = 0; example < features.examples; example += 1) {
    features.readExample(example, values);
    for (const value of values) {
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    }
  }
  return [least, greatest];
}
