import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wasm } from '../engine/matrix/testing/built-core.ts';
import { createCore } from '../engine/matrix/wasm-core.ts';
import type { Plan } from '../engine/plan/plan.ts';
import type { Precision } from '../shared/spec/training-spec.ts';
import { catArrays, writeCatFiles } from './testing/cat-files.ts';
import { runCaptured, withFolder } from './testing/run-captured.ts';
import { newProject, reportOf } from './testing/trainings.ts';

/** The core that people train with: the naive one takes minutes for 12,288 features. */
const coreFactory = () => (plan: Plan, precision: Precision) => createCore(plan, { precision, threads: 1, wasm, workerFile: null });

const fixtures = join(import.meta.dirname, '../../tests/fixtures/import');

describe('train on files of the form of the cat files', () => {
  it('by the names of their arrays, and by their files alone, with the same result', () =>
    withFolder(async (folder) => {
      const { train, test } = await writeCatFiles(folder);
      const file = await newProject(folder, '--layers', '12288,1', '--activations', 'sigmoid');
      const named = catArrays({ train, test });
      const settings = ['--scale', '1/255', '--learning-rate', '0.0005', '--iterations', '3', '--report-every', '1', '--json'];
      const run = await runCaptured(['train', file, ...named, ...settings], { coreFactory });
      expect(run.code).toBe(0);
      const report = reportOf(run);
      expect(report.finalCost).toBeLessThan(report.costs[0]?.[1] ?? 0);
      expect(report.metrics.train.classes?.map(({ support }) => support)).toEqual([147, 62]);
      expect(report.metrics.test?.classes?.map(({ support }) => support)).toEqual([36, 14]);
      const imported = reportOf(await runCaptured(['train', file, '--data', test, train, ...settings], { coreFactory }));
      expect(imported.costs).toEqual(report.costs);
      expect(imported.metrics.test).toEqual(report.metrics.test);
    }));
});

describe('train --data', () => {
  it('reads a table, its labels by the name of their column or its number', () =>
    withFolder(async (folder) => {
      const table = join(folder, 'flowers.csv');
      const rows = Array.from({ length: 12 }, (_, row) => `${row % 2 ? 'rose' : 'iris'},${row % 2 ? 5 : 1}.${row},red`);
      await writeFile(table, `kind,length,colour\n${rows.join('\n')}\n`);
      const file = await newProject(folder, '--layers', '2,1', '--activations', 'sigmoid');
      const settings = ['--iterations', '5', '--json'];
      const byName = reportOf(await runCaptured(['train', file, '--data', table, '--label', 'kind', ...settings]));
      expect(byName.metrics.train.classes?.map(({ support }) => support)).toEqual([6, 6]);
      const byNumber = reportOf(await runCaptured(['train', file, '--data', table, '--label', '1', ...settings]));
      expect(byNumber.costs).toEqual(byName.costs);
      const none = await runCaptured(['train', file, '--data', table, '--label', 'petals', ...settings]);
      expect(none).toMatchObject({ code: 1, stderr: expect.stringContaining('GD532') });
    }));

  it('refuses gaps in a table unless it is told what to do with them', () =>
    withFolder(async (folder) => {
      const table = join(folder, 'gaps.csv');
      await writeFile(table, 'a,y\n1,0\n,1\n3,1\n');
      const file = await newProject(folder, '--layers', '1,1', '--activations', 'sigmoid');
      const train = (...options: readonly string[]) =>
        runCaptured(['train', file, '--data', table, ...options, '--iterations', '1', '--json']);
      expect(await train()).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/GD531.*\n.*Row 3, column 1 \(a\)/) });
      expect(reportOf(await train('--missing', 'fill')).metrics.train.classes?.map(({ support }) => support)).toEqual([1, 2]);
      expect(reportOf(await train('--missing', 'leave-out')).metrics.train.classes?.map(({ support }) => support)).toEqual([1, 1]);
    }));

  it('reads a folder of pictures, as large as the network was drawn for', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, '--layers', '12,1', '--activations', 'sigmoid');
      const run = await runCaptured(['train', file, '--data', join(fixtures, 'pictures/classes'), '--iterations', '2', '--json']);
      expect(run.stderr).toContain('GD542');
      expect(reportOf(run).metrics.train.classes?.map(({ support }) => support)).toEqual([7, 5]);
      const other = await runCaptured(['train', file, '--data', join(fixtures, 'pictures/classes'), '--side', '3', '--json']);
      expect(other).toMatchObject({ code: 1, stderr: expect.stringContaining('GD103') });
    }));

  it.each([
    [['--label', 'y'], '--label needs --data'],
    [['--data', 'a.csv', '--x', 'b.npy', '--y', 'c.npy'], 'Give either --data or --x'],
    [['--data', 'a.csv', '--missing', 'guess'], '--missing cannot be "guess"'],
    [['--data', 'a', '--side', '0'], '--side cannot be "0"'],
  ])('is wrong usage with %j', async (options, message) => {
    expect(await runCaptured(['train', 'a.gdesk', ...options])).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });

  it('stops when the user asks for it', () =>
    withFolder(async (folder) => {
      const table = join(folder, 'long.csv');
      await writeFile(table, `a,y\n${'1,0\n2,1\n'.repeat(200_000)}`);
      const file = await newProject(folder, '--layers', '1,1', '--activations', 'sigmoid');
      const onInterrupt = (listener: () => void) => {
        setImmediate(listener);
        return () => undefined;
      };
      const run = await runCaptured(['train', file, '--data', table, '--json'], { onInterrupt });
      expect(run).toMatchObject({ code: 130, stdout: '', stderr: expect.stringContaining('GD530') });
    }));
});

describe('inspect', () => {
  it('lists arrays with shapes, and which are X and Y', async () => {
    const files = ['course-train.h5', 'course-test.h5'].map((name) => join(fixtures, 'hdf5', name));
    const { code, stdout } = await runCaptured(['inspect', ...files]);
    expect(code).toBe(0);
    expect(stdout).toContain('6 arrays:\n  course-train.h5#list_classes  (2,)          text   –\n');
    expect(stdout).toContain('  course-test.h5#test_set_x     (2, 2, 2, 3)  uint8  X of the test data\n');
  });

  it('lists the columns of a table', async () => {
    const { stdout } = await runCaptured(['inspect', join(fixtures, 'tables/plain.csv')]);
    expect(stdout).toContain('a table of 5 rows and 5 columns, with "," between cells:\n');
    expect(stdout).toMatch(/\n {2}3 +colour +categories +4 +1 +X\n/);
  });

  it('lists classes of pictures, in one JSON object if that is asked for', async () => {
    const folder = join(fixtures, 'pictures/listed');
    expect((await runCaptured(['inspect', folder])).stdout).toBe('4 pictures of 4×4 pixels:\n  dark   2\n  light  2\n');
    const found = JSON.parse((await runCaptured(['inspect', folder, '--json'])).stdout);
    expect(found).toMatchObject({ ok: true, files: ['listed'], contents: { kind: 'pictures', suggestion: { side: 4 } }, diagnostics: [] });
  });

  it('says what is wrong with a file', async () => {
    expect(await runCaptured(['inspect', 'missing.csv'])).toMatchObject({ code: 1, stderr: expect.stringContaining('GD509') });
    const { code, stdout } = await runCaptured(['inspect', 'missing.csv', '--json']);
    expect({ code, found: JSON.parse(stdout) }).toMatchObject({
      code: 1,
      found: { ok: false, contents: null, diagnostics: [{ code: 'GD509' }] },
    });
    expect((await runCaptured(['inspect'])).code).toBe(2);
  });
});
