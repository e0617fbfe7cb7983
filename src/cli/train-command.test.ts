import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readProject } from '../engine/formats/gdesk.ts';
import { createNaiveCore } from '../engine/matrix/naive-core.ts';
import type { Plan } from '../engine/plan/plan.ts';
import type { Precision } from '../shared/spec/training-spec.ts';
import { referenceFile, runCaptured, withFolder } from './testing/run-captured.ts';
import { arrayOf, newProject, npzFile, reportOf } from './testing/trainings.ts';

const cancer = referenceFile('cancer-logistic-30-1.npz');

async function parametersIn(file: string) {
  const project = readProject(new Uint8Array(await readFile(file)), 'file');
  if (!project.ok) throw new Error(JSON.stringify(project.diagnostics));
  return project.value;
}

describe('gradient-desk train', () => {
  it('gives the costs that NumPy computed for the planar template', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, 'planar');
      const reference = JSON.parse(await readFile(referenceFile('planar-2-4-1.json'), 'utf8'));
      const report = reportOf(
        await runCaptured(['train', file, '--iterations', '1001', '--report-every', '1', '--threads', '1', '--json']),
      );
      expect(report.costs).toHaveLength(1001);
      for (const iteration of [0, 1, 2, 3, 10, 1000]) {
        const [reported, cost = Number.NaN] = report.costs[iteration] ?? [];
        const expected = reference.costs[iteration];
        expect(reported).toBe(iteration);
        expect(Math.abs(cost - expected) / expected).toBeLessThan(1e-9);
      }
      expect(report.timing.iterations).toBe(1001);
      expect(report.timing.iterationsPerSecond).toBeCloseTo(1001 / report.timing.seconds, 6);
      expect(report.engine).toEqual({ precision: 'float64', threads: 1, firstLayer: 'direct' });
    }));

  it('computes the first layer in the form that is asked for, and says which', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, 'planar');
      const train = async (form: string) => runCaptured(['train', file, '--iterations', '3', '--json', '--first-layer', form]);
      const [auto, direct, gram] = [reportOf(await train('auto')), reportOf(await train('direct')), reportOf(await train('gram'))];
      expect([auto, direct, gram].map(({ engine }) => engine.firstLayer)).toEqual(['direct', 'direct', 'gram']);
      expect(gram.finalCost).toBeCloseTo(direct.finalCost, 12);
      expect(await train('both')).toMatchObject({ code: 2, stderr: expect.stringContaining('--first-layer') });
    }));

  it('saves parameters from which the Gram form goes on to the same bits', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, 'planar');
      const [half, all, whole] = ['half', 'all', 'whole'].map((name) => join(folder, `${name}.gdesk`));
      if (!half || !all || !whole) throw new Error('three files');
      const gram = ['--first-layer', 'gram'];
      await runCaptured(['train', file, ...gram, '--iterations', '3', '--save', half]);
      await runCaptured(['train', half, ...gram, '--iterations', '3', '--save', all]);
      await runCaptured(['train', file, ...gram, '--iterations', '6', '--save', whole]);
      expect((await parametersIn(all)).parameters).toEqual((await parametersIn(whole)).parameters);
    }));

  it('trains on given arrays from given parameters as NumPy did', () =>
    withFolder(async (folder) => {
      const trace = 'digits-leaky-64-24-10';
      const reference = JSON.parse(await readFile(referenceFile(`${trace}.json`), 'utf8'));
      const file = await newProject(folder, '--layers', '64,24,10', '--activations', 'leaky_relu,softmax');
      const [w1, b1, w2] = await Promise.all(['W1', 'b1', 'W2'].map((name) => arrayOf(`${referenceFile(trace)}.npz#init.${name}`)));
      if (!w1 || !b1 || !w2) throw new Error('the reference has no parameters');
      const init = await npzFile(folder, { W1: w1, b1, W2: w2 });
      const data = ['--x', `${referenceFile(trace)}.npz#X`, '--y', `${referenceFile(trace)}.npz#Y`, '--examples-axis', 'last'];
      const test = ['--test-x', `${referenceFile(trace)}.npz#X`, '--test-y', `${referenceFile(trace)}.npz#Y`];
      const settings = ['--init', init, '--learning-rate', '0.3', '--iterations', '4', '--report-every', '2', '--json'];
      const report = reportOf(await runCaptured(['train', file, ...data, ...test, ...settings]));
      expect(report.costs.map(([iteration]) => iteration)).toEqual([0, 2, 3]);
      for (const [iteration, cost] of report.costs) expect(cost).toBeCloseTo(reference.costs[iteration], 10);
      expect(report.finalCost).toBeLessThan(reference.costs[3]);
      expect(report.metrics.test?.cost).toBeCloseTo(report.finalCost, 12);
      expect(report.metrics.test?.accuracy).toBe(report.metrics.train.accuracy);
      expect(report.metrics.train.classes).toHaveLength(10);
      expect(report.metrics.test?.classes).toEqual(report.metrics.train.classes);
      const text = await runCaptured(['train', file, ...data, ...test, ...settings.slice(0, -1)]);
      expect(text.stdout).toMatch(/classes of the training data:\n {2}class +precision +recall +F1 +support\n {2}0 /);
      expect(text.stdout).toMatch(/classes of the test data:\n(.+\n){10} {2}9 /);
    }));

  it('saves parameters from which training goes on to the same bits', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, 'planar');
      const [half, all, whole] = ['half', 'all', 'whole'].map((name) => join(folder, `${name}.gdesk`));
      if (!half || !all || !whole) throw new Error('three files');
      await runCaptured(['train', file, '--iterations', '30', '--save', half]);
      const second = reportOf(await runCaptured(['train', half, '--iterations', '30', '--report-every', '20', '--save', all, '--json']));
      await runCaptured(['train', file, '--iterations', '60', '--save', whole]);
      expect(second.costs.map(([iteration]) => iteration)).toEqual([40, 59]);
      const resumed = await parametersIn(all);
      expect(resumed.document.trained).toEqual({ iteration: 60 });
      expect(resumed.parameters).toEqual((await parametersIn(whole)).parameters);
      const anew = reportOf(await runCaptured(['train', half, '--fresh', '--iterations', '1', '--json']));
      expect(anew.costs[0]?.[0]).toBe(0);
      const seeded = reportOf(await runCaptured(['train', half, '--seed', '5', '--iterations', '1', '--json']));
      expect(seeded.costs[0]?.[0]).toBe(0);
      expect(seeded.costs[0]?.[1]).not.toBe(anew.costs[0]?.[1]);
    }));

  it('writes the reported costs with all their digits', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, 'planar');
      const costs = join(folder, 'costs.csv');
      const report = reportOf(await runCaptured(['train', file, '--iterations', '25', '--report-every', '10', '--costs', costs, '--json']));
      const lines = (await readFile(costs, 'utf8')).trimEnd().split('\n');
      expect(lines[0]).toBe('iteration,cost');
      expect(lines.slice(1).map((line) => line.split(',').map(Number))).toEqual(report.costs);
      expect(report.costs.map(([iteration]) => iteration)).toEqual([0, 10, 20, 24]);
    }));

  it('remembers the settings of the run in the saved project', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, 'planar');
      const save = join(folder, 'trained.gdesk');
      await runCaptured([
        'train',
        file,
        '--iterations',
        '7',
        '--learning-rate',
        '0.5',
        '--seed',
        '9',
        '--precision',
        'float32',
        '--save',
        save,
      ]);
      const { document } = await parametersIn(save);
      expect(document.training).toMatchObject({ iterations: 7, learningRate: 0.5, seed: 9, precision: 'float32' });
      expect(document.trained).toEqual({ iteration: 7 });
    }));

  it('tells a person how it goes, in lines on stderr, and what came out', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, 'zeros');
      const save = join(folder, 'trained.gdesk');
      const { code, stdout, stderr } = await runCaptured(['train', file, '--iterations', '3', '--report-every', '2', '--save', save]);
      expect(code).toBe(0);
      expect(stderr).toContain('warning GD303');
      expect(stderr).toContain('iteration 0  cost 0.693147\niteration 2  cost 0.693147\n');
      expect(stdout).toContain('cost 0.693147 after 3 iterations\naccuracy 50% on the training data\n');
      expect(stdout).toContain('classes of the training data:\n  class  precision  recall  F1     support\n');
      expect(stdout).toContain('  0      50.0%      100.0%  66.7%  200\n  1      –          0.0%    0.0%   200\n');
      expect(stdout).toContain(`saved to ${save}`);
    }));

  it('counts one iteration as one', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, 'planar');
      const { stdout } = await runCaptured(['train', file, '--iterations', '1']);
      expect(stdout).toMatch(/after 1 iteration\n(.+\n)1 iteration in /);
    }));

  it('draws a bar where stderr is a terminal', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, 'planar');
      const drawn: string[] = [];
      const write = (chunk: unknown, _encoding: string, done: () => void) => {
        drawn.push(String(chunk));
        done();
      };
      const terminal = Object.assign(new Writable({ write }), { isTTY: true, columns: 80 });
      const { code } = await runCaptured(['train', file, '--iterations', '40', '--json'], { stderr: terminal });
      expect(code).toBe(0);
      expect(drawn.join('')).toContain('0/40');
      expect(drawn.join('')).not.toContain('iteration 0');
    }));
});

describe('a training that does not come to its end', () => {
  it('stops at a cost that is not finite and keeps the last finite parameters', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, '--layers', '30,1', '--activations', 'linear');
      const save = join(folder, 'trained.gdesk');
      const data = ['--x', `${cancer}#X`, '--y', `${cancer}#Y`, '--examples-axis', 'last'];
      const settings = ['--learning-rate', '1000', '--iterations', '1000', '--save', save, '--json'];
      const run = await runCaptured(['train', file, ...data, ...settings]);
      expect(run.code).toBe(3);
      expect(run.stderr).toContain('error GD601');
      const report = reportOf(run);
      expect(report.timing.iterations).toBeLessThan(1000);
      expect(report.divergence).toMatchObject({
        iteration: report.timing.iterations,
        cause: 'cost',
        matrix: 'Z1',
        place: 'unit-example',
      });
      expect(run.stderr).toContain('J = Σ (Z1 − Y)² / 2m');
      expect(report.costs.every(([, cost]) => Number.isFinite(cost))).toBe(true);
      expect(Number.isFinite(report.finalCost)).toBe(true);
      const { parameters } = await parametersIn(save);
      expect(parameters?.every(({ values }) => values.every(Number.isFinite))).toBe(true);
    }));

  it('does not call it done when the cost is not finite after the last update', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, 'planar');
      const save = join(folder, 'trained.gdesk');
      const run = await runCaptured(['train', file, '--learning-rate', '1e300', '--iterations', '1', '--save', save, '--json']);
      expect(run.code).toBe(3);
      expect(run.stderr).toContain('error GD601');
      const { costs, finalCost } = reportOf(run);
      expect(costs).toEqual([[0, finalCost]]);
      expect((await parametersIn(save)).document.trained).toEqual({ iteration: 0 });
    }));

  it('reports and saves the training though there is no memory for the test data', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, '--layers', '30,1', '--activations', 'sigmoid');
      const save = join(folder, 'trained.gdesk');
      const data = ['--x', `${cancer}#X`, '--y', `${cancer}#Y`, '--test-x', `${cancer}#X`, '--test-y', `${cancer}#Y`];
      const coreFactory = () => (plan: Plan, precision: Precision) => {
        if (plan.steps.every(({ phase }) => phase !== 'update')) throw new RangeError('could not allocate memory');
        return createNaiveCore(plan, precision);
      };
      const settings = ['--examples-axis', 'last', '--iterations', '2', '--save', save, '--json'];
      const run = await runCaptured(['train', file, ...data, ...settings], { coreFactory });
      expect(run.code).toBe(1);
      expect(run.stderr).toContain('error GD302');
      const { costs, metrics } = reportOf(run);
      expect(costs.map(([iteration]) => iteration)).toEqual([0, 1]);
      expect(metrics.test).toBeNull();
      expect((await parametersIn(save)).document.trained).toEqual({ iteration: 2 });
    }));

  it('saves what was learned when the user stops it', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, 'planar');
      const save = join(folder, 'trained.gdesk');
      let interrupt: (() => void) | null = null;
      const write = (_chunk: unknown, _encoding: string, done: () => void) => {
        interrupt?.();
        done();
      };
      const run = await runCaptured(['train', file, '--iterations', '100000000', '--report-every', '1', '--save', save, '--json'], {
        stderr: new Writable({ write }),
        onInterrupt: (listener) => {
          interrupt = listener;
          return () => undefined;
        },
      });
      expect(run.code).toBe(130);
      const { timing } = reportOf(run);
      expect(timing.iterations).toBeGreaterThan(0);
      expect((await parametersIn(save)).document.trained).toEqual({ iteration: timing.iterations });
    }));
});

describe('data and parameters that do not fit', () => {
  async function trainCancer(options: readonly string[]) {
    return withFolder(async (folder) => {
      const file = await newProject(folder, '--layers', '30,1', '--activations', 'sigmoid');
      const run = await runCaptured(['train', file, '--iterations', '2', '--json', ...options]);
      return { code: run.code, stdout: run.stdout, codes: [...new Set(run.stderr.match(/GD\d+/g) ?? [])] };
    });
  }

  const data = ['--x', `${cancer}#X`, '--y', `${cancer}#Y`];
  const last = ['--examples-axis', 'last'];

  it.each([
    ['no data', [], 'GD406'],
    ['examples along the other axis', data, 'GD103'],
    ['X and Y of different m', ['--x', `${cancer}#X`, '--y', `${referenceFile('planar-2-4-1.npz')}#Y`, ...last], 'GD403'],
    ['an array that is not there', ['--x', `${cancer}#Q`, '--y', `${cancer}#Y`], 'GD508'],
    ['a file that is not there', ['--x', 'missing.npy', '--y', 'missing.npy'], 'GD509'],
    ['a kind of file that is not read', ['--x', 'data.xlsx', '--y', 'data.xlsx'], 'GD511'],
    ['a folder that is not there', [...data, ...last, '--save', 'no/such/folder/out.gdesk'], 'GD510'],
    ['a folder in place of a file', [...data, ...last, '--save', tmpdir()], 'GD510'],
    ['initial parameters of another network', [...data, ...last, '--init', cancer], 'GD506'],
  ])('%s', async (_what, options, code) => {
    const run = await trainCancer(options);
    expect(run).toEqual({ code: 1, stdout: '', codes: [code] });
  });

  it('names the example that is NaN', () =>
    withFolder(async (folder) => {
      const csv = join(folder, 'x.csv');
      const labels = join(folder, 'y.csv');
      await writeFile(csv, 'height,width\n1,2\n3,nan\n');
      await writeFile(labels, '0\n1\n');
      const file = await newProject(folder, '--layers', '2,1', '--activations', 'sigmoid');
      const { code, stderr } = await runCaptured(['train', file, '--x', csv, '--y', labels]);
      expect(code).toBe(1);
      expect(stderr).toContain('error GD404: x.csv holds NaN\n  Example 1, value 1');
    }));

  it('leaves a file alone that it could not read', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'broken.gdesk');
      await writeFile(file, 'PK\u0003\u0004 cut off');
      const { code, stderr } = await runCaptured(['train', file, '--save', file]);
      expect(code).toBe(1);
      expect(stderr).toContain('GD503');
      expect(await readFile(file, 'utf8')).toBe('PK\u0003\u0004 cut off');
    }));
});
