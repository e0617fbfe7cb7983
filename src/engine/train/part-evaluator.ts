import type { PartEvaluation, PartEvaluations } from '../../shared/ipc/evaluation.ts';
import { type Result, success } from '../../shared/result.ts';
import type { Diagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { Dataset } from '../data/dataset.ts';
import type { PartedData } from '../data/split/split-dataset.ts';
import type { Evaluation, HeldOut } from './evaluation.ts';
import type { Trainer } from './trainer.ts';

/** Judges the present parameters of a trainer on every part of the data. */
export interface PartEvaluator {
  /** What is to be warned of the parts that are not trained on. */
  readonly warnings: readonly Diagnostic[];
  readonly evaluate: () => PartEvaluations;
  readonly dispose: () => void;
}

/** Judges the training examples alone. */
export function evaluatorOfTraining(trainer: Trainer): PartEvaluator {
  return { warnings: [], evaluate: () => ({ train: ofTraining(trainer), dev: null, test: null }), dispose: () => undefined };
}

/** Makes what judges each part; dev and test keep their matrices until it is disposed of. Fails as `Trainer.hold`. */
export async function preparePartEvaluator(trainer: Trainer, { dev, test }: PartedData): Promise<Result<PartEvaluator>> {
  const heldDev = await hold(trainer, dev);
  if (!heldDev.ok) return heldDev;
  const heldTest = await hold(trainer, test);
  if (!heldTest.ok) {
    heldDev.value?.dispose();
    return heldTest;
  }
  return success({
    warnings: [...(heldDev.value?.warnings ?? []), ...(heldTest.value?.warnings ?? [])],
    evaluate: () => ({
      train: ofTraining(trainer),
      dev: dev && heldDev.value && partEvaluation(dev.examples, heldDev.value.evaluate()),
      test: test && heldTest.value && partEvaluation(test.examples, heldTest.value.evaluate()),
    }),
    dispose: () => {
      heldDev.value?.dispose();
      heldTest.value?.dispose();
    },
  });
}

function hold(trainer: Trainer, part: Dataset | null): Promise<Result<HeldOut | null>> {
  return part ? trainer.hold(part) : Promise.resolve(success(null));
}

function ofTraining(trainer: Trainer): PartEvaluation {
  const evaluation = { cost: trainer.predictionCost(), accuracy: trainer.accuracy(), classes: trainer.classMetrics() };
  return partEvaluation(trainer.examples, evaluation);
}

/** A message holds no cost that is not finite. */
function partEvaluation(examples: number, { cost, accuracy, classes }: Evaluation): PartEvaluation {
  return { examples, cost: Number.isFinite(cost) ? cost : null, accuracy, classes: classes && [...classes] };
}
