import { miniBatchSize } from '../../shared/spec/epochs.ts';
import { type ModelSpec, trainingExamples } from '../../shared/spec/model-spec.ts';
import { isParted } from '../../shared/spec/split.ts';
import type { TrainingSpec } from '../../shared/spec/training-spec.ts';

/** A network and how it is to be trained. */
export interface TrainingSubject {
  readonly spec: ModelSpec;
  readonly training: TrainingSpec;
  /** Counts data from outside that took the place of other data of the same shape; left out for data that the spec itself says. */
  readonly dataVersion?: number;
}

/** The subject that a network is with its settings and, where its data comes from outside, with the data that was opened last. */
export function subjectOf(spec: ModelSpec, training: TrainingSpec, dataVersion: number): TrainingSubject {
  return spec.dataset.kind === 'given' ? { spec, training, dataVersion } : { spec, training };
}

/**
 * Says by equality whether parameters trained for one subject belong to another: the same layers, data, seed and precision, trained by the same optimizer
 * with the same batches, decay and penalty. Names, α and the number of iterations may differ, and so may whatever does not act: a batch size beyond the data.
 */
export function runIdentity({ spec, training, dataVersion = 0 }: TrainingSubject): string {
  const layers = spec.layers.map(({ id, kind, parameters, inputs }) => [id, kind, sorted(parameters), inputs]);
  const batchSize = miniBatchSize(training, trainingExamples(spec));
  const settings = [training.seed, training.precision, batchSize, sorted(training.optimizer), sorted(training.decay), training.l2];
  // Of all data in one part nothing depends on the seed.
  const split = isParted(spec.split) ? sorted(spec.split) : null;
  return JSON.stringify([sorted(spec.dataset), dataVersion, split, layers, ...settings]);
}

function sorted(record: object): readonly (readonly [string, unknown])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
