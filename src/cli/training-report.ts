import type { PartedData } from '../engine/data/split/split-dataset.ts';
import type { Evaluation } from '../engine/train/evaluation.ts';
import type { EngineForm } from '../shared/ipc/engine-protocol.ts';
import type { Diagnostic } from '../shared/spec/diagnostics/diagnostic.ts';
import { describeTraining } from '../shared/spec/settings/describe-training.ts';
import { type DataPart, dataParts, type Split } from '../shared/spec/split.ts';
import type { TrainingSpec } from '../shared/spec/training-spec.ts';
import { classTable } from './class-table.ts';
import type { CommandContext } from './command-context.ts';
import type { ReportedCost, TrainingOutcome } from './run-training.ts';

/** What `train --json` answers. `accuracy` is null where the labels are numbers to predict; numbers that are not finite are null, as JSON has it. */
export interface TrainingReport {
  /** The settings of this run: the project's with those of the command line. */
  readonly training: TrainingSpec;
  /** The cost before the update of every N-th iteration and of the last. */
  readonly costs: readonly ReportedCost[];
  /** The cost after the last update. */
  readonly finalCost: number;
  /** How the data is parted. */
  readonly split: Split;
  /** Costs of the predictions alone, without the L2 penalty; null where a part has no examples. */
  readonly metrics: PartMetrics;
  readonly timing: { readonly iterations: number; readonly seconds: number; readonly iterationsPerSecond: number };
  readonly engine: EngineForm;
  /** GD601 in fields: the iteration and the first step, entry and value that were not finite. Null where the cost stayed finite. */
  readonly divergence: Diagnostic['data'] | null;
}

type PartMetrics = { readonly train: Evaluation } & Readonly<Record<'dev' | 'test', Evaluation | null>>;

/** What was trained how, and what it came to on each part of the data. */
export interface TrainedWith {
  readonly training: TrainingSpec;
  readonly split: Split;
  readonly engine: EngineForm;
  /** With the L2 penalty. */
  readonly finalCost: number;
  readonly metrics: PartMetrics;
}

/** The figures of a training that is over. */
export function trainingReport(outcome: TrainingOutcome, { training, split, engine, finalCost, metrics }: TrainedWith): TrainingReport {
  const { costs, iterations, seconds, divergence } = outcome;
  const iterationsPerSecond = seconds > 0 ? iterations / seconds : 0;
  return {
    training,
    costs,
    finalCost,
    split,
    metrics,
    timing: { iterations, seconds, iterationsPerSecond },
    engine,
    divergence: divergence?.data ?? null,
  };
}

/** Writes the figures for a person, after `iteration` updates of parameters on the training part of the data. */
export function printReport(
  report: TrainingReport,
  { iteration, parts }: { readonly iteration: number; readonly parts: PartedData },
  { environment, text, language }: CommandContext,
): void {
  const { stdout } = environment;
  const { training, finalCost, metrics, timing } = report;
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 });
  const lines = [
    ...settingsLine(training, parts.train.examples, { text, language }),
    text.training.finalCost(iteration, finalCost.toFixed(6)),
  ];
  if (report.engine.firstLayer === 'gram') lines.unshift(text.training.gramForm);
  const count = (part: DataPart) => `${parts[part]?.examples ?? 0}`;
  if (metrics.dev) lines.push(text.training.parts(count('train'), count('dev'), count('test')));
  for (const part of dataParts) {
    const evaluation = metrics[part];
    if (evaluation && part !== 'train') lines.push(text.training.partCost(part, evaluation.cost.toFixed(6)));
    if (evaluation && evaluation.accuracy !== null) lines.push(text.training.accuracy(part, percent.format(evaluation.accuracy)));
  }
  const perSecond = new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(timing.iterationsPerSecond);
  lines.push(text.training.timing(timing.iterations, timing.seconds.toFixed(2), perSecond));
  for (const part of dataParts) {
    const classes = metrics[part]?.classes;
    if (classes) lines.push(...classTable(part, classes, { text, language }));
  }
  for (const line of lines) stdout.write(`${line}\n`);
}

/** How it is trained, in a line; none where that is plain batch gradient descent. */
export function settingsLine(
  training: TrainingSpec,
  examples: number | null,
  { text, language }: Pick<CommandContext, 'text' | 'language'>,
): readonly string[] {
  const isPlain = training.optimizer.kind === 'gradient_descent' && describeTraining(training, examples, language).length === 1;
  return isPlain ? [] : [text.training.settings(describeTraining(training, examples, language))];
}

/** The reported costs as a table with a row of names; the numbers are the shortest that read back as the same. */
export function costsTable(costs: readonly ReportedCost[]): string {
  return ['iteration,cost', ...costs.map(([iteration, cost]) => `${iteration},${cost}`), ''].join('\n');
}
