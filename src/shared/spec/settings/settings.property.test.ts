import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultDecays } from '../learning-rate-decay.ts';
import { isWithin, type NumberRange } from '../number-range.ts';
import { defaultOptimizers } from '../optimizers.ts';
import { plainTraining, type TrainingSpec, trainingSpecSchema } from '../training-spec.ts';
import { decayConstantsOf, decayKinds } from './decay-settings.ts';
import { constantOf, constantsOf, optimizerConstants, optimizerKinds } from './optimizer-settings.ts';
import { trainingSettings } from './training-settings.ts';

const training: TrainingSpec = { learningRate: 0.1, iterations: 10, seed: 1, precision: 'float64', ...plainTraining };

/** Every setting that is a number, with what a training is when it has that value. */
const numbers: readonly (readonly [name: string, range: NumberRange, value: (value: number) => unknown])[] = [
  ...Object.entries(trainingSettings).map(
    ([name, { range }]) => [name, range, (value: number) => ({ ...training, [name]: value })] as const,
  ),
  ...optimizerKinds.flatMap((kind) =>
    constantsOf(kind).map((name) => {
      const withValue = (value: number) => ({ ...training, optimizer: { ...defaultOptimizers[kind], [name]: value } });
      return [`${kind} ${name}`, optimizerConstants[name].range, withValue] as const;
    }),
  ),
  ...decayKinds.flatMap((kind) =>
    decayConstantsOf(kind).map(([name, { range }]) => {
      const withValue = (value: number) => ({ ...training, decay: { ...defaultDecays[kind], [name]: value } });
      return [`${kind} ${name}`, range, withValue] as const;
    }),
  ),
];

describe.each(numbers)('the range that is shown for %s', (_name, range, withValue) => {
  const near = [range.minimum, range.maximum].flatMap((bound) => [bound, bound - 1, bound + 1, bound * (1 - 1e-15), bound * (1 + 1e-15)]);
  const values = fc.oneof(
    fc.constantFrom(...near),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.double({ min: 0, max: 1 }),
  );

  it('is the one that the schema takes', () => {
    fc.assert(
      fc.property(values, (value) => {
        const isTaken = trainingSpecSchema.safeParse(withValue(value)).success;
        expect(isTaken).toBe(isWithin(value, range) && (!range.isInteger || Number.isInteger(value)));
      }),
    );
  });
});

describe('the settings', () => {
  it('name every constant that an optimizer or a decay has', () => {
    for (const kind of optimizerKinds) {
      expect(constantsOf(kind).map((name) => constantOf(defaultOptimizers[kind], name))).not.toContain(undefined);
    }
    for (const kind of decayKinds) {
      expect(decayConstantsOf(kind).map(([name]) => name)).toEqual(Object.keys(defaultDecays[kind]).filter((key) => key !== 'kind'));
    }
  });
});
