import type { ModelSpec } from '../../shared/spec/model-spec.ts';
import type { TrainingSpec } from '../../shared/spec/training-spec.ts';

/** A network and how it is to be trained. */
export interface TrainingSubject {
  readonly spec: ModelSpec;
  readonly training: TrainingSpec;
}

/**
 * Says by equality whether parameters trained for one subject belong to another: the same layers, data, seed and precision. Names, α and the
 * number of iterations may differ.
 */
export function runIdentity({ spec, training }: TrainingSubject): string {
  const layers = spec.layers.map(({ id, kind, parameters, inputs }) => [id, kind, sorted(parameters), inputs]);
  return JSON.stringify([sorted(spec.dataset), layers, training.seed, training.precision]);
}

function sorted(record: object): readonly (readonly [string, unknown])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
