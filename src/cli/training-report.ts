import type { Evaluation } from '../engine/train/evaluation.ts';
import type { EngineForm } from '../shared/ipc/engine-protocol.ts';
import type { Diagnostic } from '../shared/spec/diagnostics/diagnostic.ts';
import { describeTraining } from '../shared/spec/settings/describe-training.ts';
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
  readonly metrics: { readonly train: Omit<Evaluation, 'cost'>; readonly test: Evaluation | null };
  readonly timing: { readonly iterations: number; readonly seconds: number; readonly iterationsPerSecond: number };
  readonly engine: EngineForm;
  /** GD601 in fields: the iteration and the first step, entry and value that were not finite. Null where the cost stayed finite. */
  readonly divergence: Diagnostic['data'] | null;
}

/** What was trained how, and what it came to on the training data and, where there is any, on the test data. */
export interface TrainedWith {
  readonly training: TrainingSpec;
  readonly engine: EngineForm;
  readonly train: Evaluation;
  readonly test: Evaluation | null;
}

/** The figures of a training that is over. */
export function trainingReport(outcome: TrainingOutcome, { training, engine, train, test }: TrainedWith): TrainingReport {
  const { costs, iterations, seconds, divergence } = outcome;
  const iterationsPerSecond = seconds > 0 ? iterations / seconds : 0;
  return {
    training,
    costs,
    finalCost: train.cost,
    metrics: { train: { accuracy: train.accuracy, classes: train.classes }, test },
    timing: { iterations, seconds, iterationsPerSecond },
    engine,
    divergence: divergence?.data ?? null,
  };
}

/** Writes the figures for a person, after `iteration` updates of parameters on m `examples`. */
export function printReport(
  report: TrainingReport,
  { iteration, examples }: { readonly iteration: number; readonly examples: number },
  { environment, text, language }: CommandContext,
): void {
  const { stdout } = environment;
  const { training, finalCost, metrics, timing } = report;
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 });
  const lines = [...settingsLine(training, examples, { text, language }), text.training.finalCost(iteration, finalCost.toFixed(6))];
  if (report.engine.firstLayer === 'gram') lines.unshift(text.training.gramForm);
  if (metrics.train.accuracy !== null) lines.push(text.training.accuracy('train', percent.format(metrics.train.accuracy)));
  if (metrics.test) lines.push(text.training.testCost(metrics.test.cost.toFixed(6)));
  if (metrics.test && metrics.test.accuracy !== null) lines.push(text.training.accuracy('test', percent.format(metrics.test.accuracy)));
  const perSecond = new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(timing.iterationsPerSecond);
  lines.push(text.training.timing(timing.iterations, timing.seconds.toFixed(2), perSecond));
  if (metrics.train.classes) lines.push(...classTable('train', metrics.train.classes, { text, language }));
  if (metrics.test?.classes) lines.push(...classTable('test', metrics.test.classes, { text, language }));
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
