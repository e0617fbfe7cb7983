import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../dataset.ts';
import { makeBlobs } from './blobs.ts';
import { makeCircles } from './circles.ts';
import { makeMoons } from './moons.ts';
import { makeQuantiles } from './quantiles.ts';
import { makePlane, makeSine } from './regression.ts';
import { makeSpiral } from './spiral.ts';
import { makeXor } from './xor.ts';

interface Options {
  readonly examples: number;
  readonly noise: number;
  readonly seed: number;
  readonly classes?: number;
}

/** A set as scikit-learn or NumPy made it: X (n_x, m), a row a feature, and a label an example. */
interface Case {
  readonly options: Options;
  readonly X: readonly (readonly number[])[];
  readonly Y: readonly number[];
}

const generators: Readonly<Record<string, (examples: number, noise: number, seed: number, classes: number) => Dataset>> = {
  circles: makeCircles,
  moons: makeMoons,
  blobs: makeBlobs,
  quantiles: makeQuantiles,
  xor: makeXor,
  spiral: makeSpiral,
  plane: makePlane,
  sine: makeSine,
};

const fixtures: Readonly<Record<string, readonly Case[]>> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../tests/fixtures/generators/generators.json'), 'utf8'),
);
const cases = Object.entries(fixtures).flatMap(([name, list]) => list.map((entry) => [name, entry] as const));

/** The class of each example, or its number to predict. */
function labelsOf({ labels, labelKind, examples }: Dataset): readonly number[] {
  if (labelKind.kind !== 'classes') return [...labels];
  return Array.from({ length: examples }, (_, example) =>
    Array.from({ length: labelKind.count }, (_label, row) => labels[row * examples + example]).indexOf(1),
  );
}

describe('a generated set', () => {
  it.each(cases)('%s has the numbers of the Python original, within 1e-14', (name, { options, X, Y }) => {
    const made = generators[name]?.(options.examples, options.noise, options.seed, options.classes ?? 2);
    if (!made) throw new Error(`there is no ${name}`);
    expect([made.examples, made.featureShape, made.features.matrix().length]).toEqual([Y.length, [X.length], X.length * Y.length]);
    const differences = X.flat().map((value, index) => Math.abs(value - (made.features.matrix()[index] ?? Number.NaN)));
    expect(Math.max(...differences)).toBeLessThan(1e-14);
    const labels = labelsOf(made).map((label, index) => Math.abs(label - (Y[index] ?? Number.NaN)));
    expect(Math.max(...labels)).toBeLessThan(1e-14);
  });

  it('has every generator among the fixtures', () => {
    expect(Object.keys(fixtures).sort()).toEqual(Object.keys(generators).sort());
  });
});
