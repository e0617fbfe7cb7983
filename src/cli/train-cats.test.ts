import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtCore } from '../engine/train/testing/built-core.ts';
import { z } from '../shared/schema.ts';
import { catArrays, catParts, makePictures, writeCatFiles } from './testing/cat-files.ts';
import { runCaptured, withFolder } from './testing/run-captured.ts';

const sums = z.tuple([z.number(), z.number()]);
const fixtureSchema = z.object({
  sums: z.object({ train: sums, test: sums }),
  trainings: z.array(
    z.object({
      name: z.string(),
      sizes: z.array(z.number()),
      initializer: z.string(),
      learning_rate: z.number(),
      iterations: z.number(),
      costs: z.array(z.object({ iteration: z.number(), cost: z.number() })),
      accuracy: z.number(),
      test_accuracy: z.number(),
    }),
  ),
});
const fixture = fixtureSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../tests/fixtures/cats/cats.json'), 'utf8')));
const reportSchema = z.object({
  metrics: z.object({ train: z.object({ accuracy: z.number() }), test: z.object({ accuracy: z.number() }) }),
});

/** Six digits, as the course prints its costs. */
function rounded(cost: number): string {
  return cost.toFixed(6);
}

describe("files of the form of the course's cats", () => {
  it('hold the pictures of the reference', () => {
    for (const part of ['train', 'test'] as const) {
      const { bytes, labels } = makePictures(catParts[part].first, catParts[part].examples);
      const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);
      expect([sum(bytes), sum(labels)]).toEqual(fixture.sums[part]);
    }
  });

  it.each(fixture.trainings)('are trained on as NumPy does, to six digits: $name', (reference) =>
    withFolder(async (folder) => {
      const { train, test } = await writeCatFiles(folder);
      const [file, costs] = [join(folder, 'cats.gdesk'), join(folder, 'costs.csv')];
      const activations = reference.sizes.slice(1).map((_, layer) => (layer === reference.sizes.length - 2 ? 'sigmoid' : 'relu'));
      const network = [
        '--layers',
        reference.sizes.join(','),
        '--activations',
        activations.join(','),
        '--initializer',
        reference.initializer,
      ];
      expect(await runCaptured(['new', ...network, '--out', file])).toMatchObject({ code: 0, stderr: '' });
      const data = catArrays({ train, test });
      const settings = ['--seed', '1', '--learning-rate', `${reference.learning_rate}`, '--iterations', `${reference.iterations}`];
      const report = ['--report-every', '100', '--costs', costs, '--json'];
      const run = await runCaptured(['train', file, ...data, '--scale', '1/255', ...settings, ...report], {
        coreFactory: () => builtCore(1),
      });
      expect(run.code).toBe(0);
      const { metrics } = reportSchema.parse(JSON.parse(run.stdout));
      const lines = (await readFile(costs, 'utf8')).trim().split('\n').slice(1);
      const found = lines.map((line) => line.split(',').map(Number));
      expect(found.map(([iteration, cost]) => [iteration, rounded(cost ?? 0)])).toEqual(
        reference.costs.map(({ iteration, cost }) => [iteration, rounded(cost)]),
      );
      expect(metrics.train.accuracy).toBeCloseTo(reference.accuracy, 12);
      expect(metrics.test.accuracy).toBeCloseTo(reference.test_accuracy, 12);
    }),
  );
});
