import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../../../shared/schema.ts';
import { learningRateDecaySchema } from '../../../shared/spec/learning-rate-decay.ts';
import { optimizerSchema } from '../../../shared/spec/optimizers.ts';
import type { Parameters } from '../../../shared/spec/tensor.ts';
import type { Dataset } from '../../data/dataset.ts';
import { Features } from '../../data/features/features.ts';
import { chainSpec, dense, output } from '../../plan/testing/specs.ts';

const numbers = z.array(z.number());
const parametersSchema = z.strictObject({ W1: numbers, b1: numbers, W2: numbers, b2: numbers });

const fixtureSchema = z.strictObject({
  iterations: z.number(),
  examples: z.number(),
  X: numbers,
  Y: numbers,
  initial: parametersSchema,
  cases: z.array(
    z.strictObject({
      learningRate: z.number(),
      optimizer: optimizerSchema,
      decay: learningRateDecaySchema,
      l2: z.number(),
      /** Before the update of every tenth iteration. */
      costs: numbers,
      final: parametersSchema,
    }),
  ),
});

const file = join(import.meta.dirname, '../../../../tests/fixtures/optimizers/optimizers.json');

/** Trainings of a 2-4-3 network that NumPy has computed; `make_optimizers.py` wrote them. */
export const optimizerFixture = fixtureSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

const { examples, X, Y } = optimizerFixture;
const labelKind = { kind: 'classes', count: 3 } as const;

/** Its network. */
export const fixtureSpec = chainSpec({ kind: 'given', features: [2], labels: labelKind }, [
  dense(4, 'tanh'),
  dense(3, 'softmax'),
  output('categorical_cross_entropy'),
]);

/** Its data. */
export const fixtureDataset: Dataset = {
  features: Features.ofMatrix(X, X.length / 2),
  featureShape: [2],
  examples,
  labels: Float64Array.from(Y),
  labelKind,
};

/** W1 (4, 2), b1 (4, 1), W2 (3, 4), b2 (3, 1) of its numbers. */
export function fixtureParameters({ W1, b1, W2, b2 }: z.infer<typeof parametersSchema>): Parameters {
  return [
    { name: 'W1', rows: 4, columns: 2, values: Float64Array.from(W1) },
    { name: 'b1', rows: 4, columns: 1, values: Float64Array.from(b1) },
    { name: 'W2', rows: 3, columns: 4, values: Float64Array.from(W2) },
    { name: 'b2', rows: 3, columns: 1, values: Float64Array.from(b2) },
  ];
}
