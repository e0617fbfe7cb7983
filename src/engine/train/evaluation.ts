import type { ClassMetrics } from '../../shared/ipc/class-metrics.ts';
import type { Diagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Core } from '../matrix/core.ts';
import type { Values } from '../matrix/values.ts';
import { bufferNamed, hasMiniBatches } from '../plan/plan.ts';
import { classMetricsOf } from './class-metrics.ts';
import { accuracyOf } from './metrics.ts';

/** How good the predictions for some examples are. `accuracy` is null where the labels are numbers to predict. */
export interface Evaluation {
  readonly cost: number;
  readonly accuracy: number | null;
  /** Precision and recall of every class; null where the labels are numbers to predict. */
  readonly classes: readonly ClassMetrics[] | null;
}

/** Judges the present parameters of a trainer on examples that it does not train on, in a core of its own. */
export interface HeldOut {
  /** What is to be warned of these examples: GD319. */
  readonly warnings: readonly Diagnostic[];
  readonly evaluate: () => Evaluation;
  /** Releases the matrices. */
  readonly dispose: () => void;
}

/** Judges the parameters of a core on the whole data set that it holds: forward passes over each example once. */
export function evaluateDataset(core: Core, { labels, examples, labelKind }: Dataset): Evaluation {
  if (labelKind.kind === 'values') return { cost: core.evaluateAll(), accuracy: null, classes: null };
  const { cost, predictions } = predictAll(core);
  return {
    cost,
    accuracy: accuracyOf(predictions, labels, examples, labelKind),
    classes: classMetricsOf(predictions, labels, examples, labelKind),
  };
}

/** Cost and predictions (n, m) of all examples, put together of those of the parts. */
function predictAll(core: Core): { readonly cost: number; readonly predictions: Values } {
  const { plan } = core;
  const part = core.values(plan.predictions);
  if (!hasMiniBatches(plan)) return { cost: core.evaluateAll(), predictions: part };
  const m = plan.dataset.examples;
  const { rows, columns: stride } = bufferNamed(plan, plan.predictions);
  const predictions = new Float64Array(rows * m);
  const cost = core.evaluateAll((first, examples) => {
    for (let row = 0; row < rows; row += 1) predictions.set(part.subarray(row * stride, row * stride + examples), row * m + first);
  });
  return { cost, predictions };
}
