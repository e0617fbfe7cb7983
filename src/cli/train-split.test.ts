import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCaptured, withFolder } from './testing/run-captured.ts';

describe('gradient-desk train with a split', () => {
  it('trains on one part and reports all three, in words and as JSON', () =>
    withFolder(async (folder) => {
      const [file, saved] = [join(folder, 'moons.gdesk'), join(folder, 'saved.gdesk')];
      await runCaptured(['new', 'moons', '--out', file]);
      const short = ['--iterations', '20', '--split', '60/20/20'];
      const words = await runCaptured(['train', file, ...short, '--save', saved]);
      expect(words.code).toBe(0);
      expect(words.stdout).toContain('examples: 240 to train, 80 dev, 80 test');
      for (const part of ['training', 'dev', 'test']) expect(words.stdout).toMatch(new RegExp(`accuracy \\d.* on the ${part} data`));
      // The split is saved with the project: going on needs no option.
      const json = await runCaptured(['train', saved, '--fresh', '--iterations', '20', '--json']);
      const report = JSON.parse(json.stdout);
      expect(report.split).toEqual({ dev: 20, test: 20, stratified: true, seed: 1 });
      for (const part of ['train', 'dev', 'test']) {
        const { cost, accuracy, classes } = report.metrics[part];
        expect(words.stdout).toContain(part === 'train' ? report.finalCost.toFixed(6) : `cost ${cost.toFixed(6)} on the ${part} data`);
        const support = classes.map((each: { support: number }) => each.support);
        expect([accuracy > 0.5, support]).toEqual([true, part === 'train' ? [120, 120] : [40, 40]]);
      }
    }));

  it('takes other examples with another seed, and ignores the classes where it is told so', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'iris.gdesk');
      await runCaptured(['new', 'iris', '--out', file]);
      const run = async (...options: string[]) =>
        JSON.parse((await runCaptured(['train', file, '--iterations', '2', '--split', '70/0/30', '--json', ...options])).stdout);
      const supports = (report: { metrics: { test: { classes: { support: number }[] } } }) =>
        report.metrics.test.classes.map(({ support }) => support);
      const [plain, other, loose] = [await run(), await run('--split-seed', '2'), await run('--no-stratify')];
      expect([supports(plain), supports(other)]).toEqual([
        [15, 15, 15],
        [15, 15, 15],
      ]);
      expect(other.finalCost).not.toBe(plain.finalCost);
      expect(supports(loose)).not.toEqual([15, 15, 15]);
      expect(plain.metrics.dev).toBeNull();
    }));

  it.each(['60/20', '60/20/30', '0/50/50', 'a/b/c', '60/20/20/0', '101/-1/0'])('refuses the shares %s', (shares) =>
    withFolder(async (folder) => {
      const refused = await runCaptured(['train', join(folder, 'x.gdesk'), '--split', shares]);
      expect(refused.code).toBe(2);
      expect(refused.stderr).toContain('add up to 100');
    }),
  );
});
