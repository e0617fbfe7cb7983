import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readNpy } from '../engine/data/npy/read-npy.ts';
import { featureStatistics } from '../engine/data/preprocessing/feature-statistics.ts';
import { writeProject } from '../engine/formats/gdesk.ts';
import { RandomState } from '../engine/matrix/random.ts';
import { type ChainLayer, chainProject } from '../shared/project/templates/chain.ts';
import { plainTraining } from '../shared/spec/training-spec.ts';
import { runCaptured, withFolder } from './testing/run-captured.ts';
import { npzFile, reportOf } from './testing/trainings.ts';

const examples = 30;
const standardize: ChainLayer = { kind: 'standardize', parameters: {} };
const byScale: ChainLayer = { kind: 'scale', parameters: { factor: 1 / 255 } };

/** Pictures of 2×2 pixels with 8 bits each, row by row (m, 4), and whether the first pixel is bright. */
function pictures() {
  const random = new RandomState(4);
  const values = Float64Array.from({ length: 4 * examples }, () => Math.floor(256 * random.randomSample()));
  const labels = Float64Array.from({ length: examples }, (_, example) => ((values[4 * example] ?? 0) > 127 ? 1 : 0));
  return { X: { shape: [examples, 4], values }, Y: { shape: [examples], values: labels } };
}

/** A project of these layers in front of a small network, and the options that give it the pictures. */
async function prepared(folder: string, ...layers: readonly ChainLayer[]) {
  const dense = { units: 1, activation: 'sigmoid', initializer: 'inverse_sqrt', factor: 0.01, bias: true } as const;
  const document = chainProject(
    '',
    { kind: 'given', features: [4], labels: { kind: 'binary' } },
    [
      { kind: 'input', parameters: {} },
      ...layers,
      { kind: 'dense', parameters: dense },
      { kind: 'output', parameters: { cost: 'binary_cross_entropy' } },
    ],
    { ...plainTraining, learningRate: 0.1, iterations: 20, seed: 1, precision: 'float64' },
  );
  const file = join(folder, `${layers.map(({ kind }) => kind).join('-')}.gdesk`);
  await writeFile(file, writeProject(document, null));
  const data = await npzFile(folder, pictures());
  return { file, given: ['--x', `${data}#X`, '--y', `${data}#Y`] };
}

async function entriesOf(file: string): Promise<Readonly<Record<string, Uint8Array>>> {
  return unzipSync(new Uint8Array(await readFile(file)));
}

describe('gradient-desk train, on features that are not scaled', () => {
  it('warns of them, and trains, if slowly', () =>
    withFolder(async (folder) => {
      const { file, given } = await prepared(folder);
      const { code, stderr } = await runCaptured(['train', file, ...given, '--learning-rate', '1e-6']);
      expect(code).toBe(0);
      expect(stderr).toContain('GD310');
      expect(stderr).toMatch(/X reaches 25\d/);
    }));

  it.each([
    ['--scale 1/255', [], ['--scale', '1/255']],
    ['Scale', [byScale], []],
    ['Standardize', [standardize], []],
  ] as const)('says nothing with %s', (_name, layers, options) =>
    withFolder(async (folder) => {
      const { file, given } = await prepared(folder, ...layers);
      const { code, stderr } = await runCaptured(['train', file, ...given, ...options]);
      expect(code).toBe(0);
      expect(stderr).not.toContain('GD310');
    }),
  );

  it('gives the same bits by --scale and by a layer', () =>
    withFolder(async (folder) => {
      const [plain, layer] = [await prepared(folder), await prepared(folder, byScale)];
      const option = reportOf(await runCaptured(['train', plain.file, ...plain.given, '--scale', '1/255', '--json']));
      const drawn = reportOf(await runCaptured(['train', layer.file, ...layer.given, '--json']));
      expect([drawn.costs, drawn.finalCost]).toEqual([option.costs, option.finalCost]);
    }));
});

describe('gradient-desk, with Standardize', () => {
  it('saves what was fitted as arrays that NumPy reads, and goes on with it on whatever data', () =>
    withFolder(async (folder) => {
      const { file, given } = await prepared(folder, standardize);
      const saved = join(folder, 'saved.gdesk');
      const test = ['--test-x', given[1] ?? '', '--test-y', given[3] ?? ''];
      const { finalCost, metrics } = reportOf(await runCaptured(['train', file, ...given, ...test, '--save', saved, '--json']));
      expect(metrics.test?.cost).toBe(finalCost);
      const entries = await entriesOf(saved);
      const column = (name: string) => {
        const array = readNpy(Buffer.from(entries[`preprocessing/${name}.npy`] ?? []), name);
        return array.ok ? array.value : null;
      };
      const firstPixels = pictures().X.values.filter((_, index) => index % 4 === 0);
      const { mean, deviation } = featureStatistics(firstPixels, 0, examples);
      expect(column('mu1')).toMatchObject({ shape: [4, 1] });
      expect([column('mu1')?.values[0], column('sigma1')?.values[0]]).toEqual([mean, deviation]);

      // The first ten examples alone have another mean.
      const { X, Y } = pictures();
      const fewer = await npzFile(folder, {
        X: { shape: [10, 4], values: X.values.slice(0, 40) },
        Y: { shape: [10], values: Y.values.slice(0, 10) },
      });
      const again = join(folder, 'again.gdesk');
      const run = await runCaptured(['train', saved, '--x', `${fewer}#X`, '--y', `${fewer}#Y`, '--save', again]);
      expect(run.code).toBe(0);
      expect((await entriesOf(again))['preprocessing/mu1.npy']).toEqual(entries['preprocessing/mu1.npy']);
      await runCaptured(['train', saved, '--x', `${fewer}#X`, '--y', `${fewer}#Y`, '--fresh', '--save', again]);
      expect((await entriesOf(again))['preprocessing/mu1.npy']).not.toEqual(entries['preprocessing/mu1.npy']);
    }));

  it('has right gradients, and is shown with what it does', () =>
    withFolder(async (folder) => {
      const minMax = { kind: 'min_max', parameters: { range: 'minus_one_to_one' } } as const;
      const { file, given } = await prepared(folder, byScale, standardize, minMax);
      const { code, stdout } = await runCaptured(['check', file, '--gradients', ...given]);
      expect(code).toBe(0);
      expect(stdout.split('\n').slice(1, 4)).toEqual([
        'Scale        scale        1/255                 (4, m)',
        'Standardize  standardize                        (4, m)',
        'Min-max      min_max      minus_one_to_one      (4, m)',
      ]);
      expect(stdout).not.toMatch(/wrong|look/i);
    }));
});

describe('gradient-desk, with One-hot', () => {
  const oneHot = (categories: number): ChainLayer => ({ kind: 'one_hot', parameters: { columns: 'one', feature: 2, categories } });
  /** Four features, the second of them one of these categories. */
  const arrays = (...categories: readonly number[]) => {
    const { X, Y } = pictures();
    const values = X.values.map((value, index) =>
      index % 4 === 1 ? (categories[Math.floor(index / 4) % categories.length] ?? 0) : value / 255,
    );
    return { X: { ...X, values }, Y };
  };
  const given = (file: string, prefix = '') => [`--${prefix}x`, `${file}#X`, `--${prefix}y`, `${file}#Y`];

  it('saves its categories, says which values of test data are none of them, and how many there are where K is wrong', () =>
    withFolder(async (folder) => {
      const { file } = await prepared(folder, oneHot(2), { kind: 'polynomial', parameters: { degree: 2, productsOnly: false } });
      const { stdout } = await runCaptured(['check', file]);
      expect(
        stdout
          .split('\n')
          .slice(1, 3)
          .map((line) => line.replaceAll(/ +/g, ' ')),
      ).toEqual(['One-hot one_hot categories 2 (5, m)', 'Polynomial polynomial degree 2 (20, m)']);
      const test = join(folder, 'test.npz');
      await rename(await npzFile(folder, arrays(3, 8)), test);
      const data = await npzFile(folder, arrays(3, 5));
      const saved = join(folder, 'saved.gdesk');
      const run = await runCaptured(['train', file, ...given(data), ...given(test, 'test-'), '--save', saved, '--json']);
      expect(run.code).toBe(0);
      expect(run.stderr).toMatch(/GD319[\s\S]*15 values of feature 2[\s\S]*The first is 8/);
      const categories = readNpy(Buffer.from((await entriesOf(saved))['preprocessing/categories1.npy'] ?? []), 'categories1');
      expect(categories.ok && [...categories.value.values]).toEqual([3, 5]);

      const refused = await runCaptured(['train', file, ...given(await npzFile(folder, arrays(3, 5, 7)))]);
      expect(refused.code).not.toBe(0);
      expect(refused.stderr).toContain('Feature 2 has 3 different values, more than the 2 categories of One-hot');
    }));
});
