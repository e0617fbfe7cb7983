import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProject } from '../engine/formats/gdesk.ts';
import { plainTraining } from '../shared/spec/training-spec.ts';
import { runCaptured, withFolder } from './testing/run-captured.ts';
import { newProject, reportOf } from './testing/trainings.ts';

/** Trains one iteration of a file with options and answers the settings that the report and the saved file tell of. */
async function trainOnce(file: string, save: string, ...options: readonly string[]) {
  const report = reportOf(await runCaptured(['train', file, '--iterations', '1', '--json', '--save', save, ...options]));
  const saved = readProject(new Uint8Array(await readFile(save)), 'saved');
  if (!saved.ok) throw new Error(JSON.stringify(saved.diagnostics));
  expect(saved.value.document.training).toEqual(report.training);
  return report.training;
}

describe('settings of training on the command line', () => {
  it('reach the report and the saved file', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, 'planar');
      const save = join(folder, 'saved.gdesk');
      expect(await trainOnce(file, save)).toMatchObject(plainTraining);
      const adam = ['--optimizer', 'adam', '--beta2', '0.99', '--learning-rate', '0.001', '--batch-size', '64'];
      const others = ['--decay', 'exponential', '--decay-rate', '0.9', '--decay-every', '5', '--l2', '0.1'];
      const rich = {
        learningRate: 0.001,
        batchSize: 64,
        optimizer: { kind: 'adam', beta1: 0.9, beta2: 0.99, epsilon: 1e-8 },
        decay: { kind: 'exponential', rate: 0.9, every: 5 },
        l2: 0.1,
      };
      expect(await trainOnce(file, save, ...adam, ...others)).toMatchObject(rich);
      expect(await trainOnce(save, save)).toMatchObject(rich);
    }));

  it('change what they name and keep the rest of the file', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, 'planar');
      const save = join(folder, 'saved.gdesk');
      await trainOnce(file, save, '--optimizer', 'adam', '--beta1', '0.8', '--decay', 'inverse_time', '--decay-rate', '3');
      const same = await trainOnce(save, save, '--optimizer', 'adam', '--epsilon', '1e-6', '--decay-every', '7');
      expect(same.optimizer).toEqual({ kind: 'adam', beta1: 0.8, beta2: 0.999, epsilon: 1e-6 });
      expect(same.decay).toEqual({ kind: 'inverse_time', rate: 3, every: 7 });
      const other = await trainOnce(save, save, '--optimizer', 'rmsprop', '--decay', 'exponential', '--batch-size', '8');
      expect(other.optimizer).toEqual({ kind: 'rmsprop', beta2: 0.9, epsilon: 1e-8 });
      expect(other.decay).toEqual({ kind: 'exponential', rate: 0.95, every: 1000 });
      const plain = ['--optimizer', 'gradient_descent', '--decay', 'none', '--batch-size', 'all', '--l2', '0'];
      expect(await trainOnce(save, save, ...plain)).toMatchObject(plainTraining);
    }));

  it('are told to a person, where they are not plain batch gradient descent', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, 'planar');
      const save = join(folder, 'saved.gdesk');
      const plain = await runCaptured(['train', file, '--iterations', '1']);
      expect(plain.stdout).toMatch(/^cost /);
      const options = ['--optimizer', 'momentum', '--batch-size', '64', '--save', save];
      const { stdout } = await runCaptured(['train', file, '--iterations', '1', ...options]);
      expect(stdout).toMatch(/^training: Momentum \(β 0\.9\); mini-batches of 64\ncost /);
      const check = await runCaptured(['check', save]);
      expect(check.stdout).toContain('17 parameters\ntraining: Momentum (β 0.9); mini-batches of 64\nNo problems.\n');
      expect(JSON.parse((await runCaptured(['check', save, '--json'])).stdout).training).toMatchObject({
        batchSize: 64,
        optimizer: { kind: 'momentum', beta: 0.9 },
      });
    }));

  it('that will hardly learn are warned of, and trained with all the same', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, 'planar');
      const save = join(folder, 'saved.gdesk');
      const options = ['--optimizer', 'adam', '--l2', '1000', '--save', save];
      const { code, stderr } = await runCaptured(['train', file, '--iterations', '1', ...options]);
      expect(code).toBe(0);
      expect(stderr).toContain('warning GD320: α 1.2 is far too large for Adam');
      expect(stderr).toContain('warning GD321: λ 1000');
      const check = await runCaptured(['check', save, '--json']);
      expect(check.code).toBe(0);
      expect(JSON.parse(check.stdout).diagnostics.map(({ code: found }: { code: string }) => found)).toEqual(['GD320', 'GD321']);
    }));

  it('that belong to another optimizer than that of the file are wrong usage', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, 'planar');
      const save = join(folder, 'saved.gdesk');
      const momentum = await runCaptured(['train', file, '--beta', '0.5', '--save', save]);
      expect(momentum.code).toBe(2);
      expect(momentum.stderr).toContain('--beta is for --optimizer momentum, but here it is gradient_descent.');
      const decay = await runCaptured(['train', file, '--decay-every', '5']);
      expect(decay.stderr).toContain('--decay-every is for --decay inverse_time or exponential, but here it is none.');
      await expect(readFile(save)).rejects.toThrow('ENOENT');
    }));
});
