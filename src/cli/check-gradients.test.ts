import { describe, expect, it } from 'vitest';
import { createNaiveCore } from '../engine/matrix/naive-core.ts';
import type { Plan } from '../engine/plan/plan.ts';
import { gradientReportSchema } from '../shared/ipc/gradient-check.ts';
import type { Precision } from '../shared/spec/training-spec.ts';
import { referenceFile, runCaptured, withFolder } from './testing/run-captured.ts';
import { newProject, npzFile } from './testing/trainings.ts';

const cancer = referenceFile('cancer-logistic-30-1.npz');

/** A core whose dW2 = dZ2·A1ᵀ / m takes Z1 for A1. */
function wrongCore(plan: Plan, precision: Precision) {
  const steps = plan.steps.map((step) => (step.op === 'weight-gradient' && step.out === 'dW2' ? { ...step, input: 'Z1' } : step));
  return createNaiveCore({ ...plan, steps }, precision);
}

describe('gradient-desk check --gradients', () => {
  it('prints a row for each tensor and the verdict', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, 'planar');
      const { code, stdout, stderr } = await runCaptured(['check', file, '--gradients']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const lines = stdout.split('\n').slice(6);
      expect(lines[0]).toBe('gradients at iteration 0, 400 examples, float64:');
      expect(lines[1]).toMatch(/^ {2}tensor +entries +relative difference +worst entry +its gradient +its quotient +verdict$/);
      expect(
        lines.slice(2, 6).map((line) =>
          line
            .trim()
            .split(/ {2,}/)
            .filter((_, index) => index < 2 || index === 6),
        ),
      ).toEqual([
        ['W1', '8 of 8', 'right'],
        ['b1', '4 of 4', 'right, by rounding'],
        ['W2', '4 of 4', 'right'],
        ['b2', '1 of 1', 'right, by rounding'],
      ]);
      expect(lines[6]).toBe('The gradients are right (relative difference below 1e-7, or explained by rounding).');
      const japanese = await runCaptured(['check', file, '--gradients', '--lang', 'ja']);
      expect(japanese.stdout).toContain('勾配は正しい');
    }));

  it('names the tensor of a wrong step, and fails', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, '--layers', '30,3,1', '--activations', 'sigmoid,sigmoid');
      const data = ['--x', `${cancer}#X`, '--y', `${cancer}#Y`, '--examples-axis', 'last', '--entries', '2', '--examples', '5'];
      const run = await runCaptured(['check', file, '--gradients', ...data], { coreFactory: () => wrongCore });
      expect(run.code).toBe(1);
      expect(run.stdout).toContain('gradients at iteration 0, 5 of 569 examples, float64:');
      expect(run.stdout).toMatch(/\n {2}W1 +2 of 90 .+right\n {2}b1 +2 of 3 .+right\n {2}W2 +2 of 3 .+WRONG\n {2}b2 +1 of 1 .+right\n/);
      const answer = await runCaptured(['check', file, '--gradients', '--json', ...data], { coreFactory: () => wrongCore });
      const { ok, gradients } = JSON.parse(answer.stdout);
      const report = gradientReportSchema.parse(gradients);
      expect({ code: answer.code, ok, verdict: report.verdict }).toEqual({ code: 1, ok: false, verdict: 'wrong' });
      expect(report.tensors.map(({ verdict }) => verdict)).toEqual(['right', 'right', 'wrong', 'right']);
    }));

  it('checks the parameters that a file was saved with', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, 'planar');
      await runCaptured(['train', file, '--iterations', '12', '--save', file]);
      const { stdout } = await runCaptured(['check', file, '--gradients', '--json']);
      expect(JSON.parse(stdout)).toMatchObject({ ok: true, gradients: { iteration: 12, verdict: 'right' } });
    }));

  it('says what it set apart, and why', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, '--layers', '30,3,1', '--activations', 'relu,sigmoid');
      const data = ['--x', `${cancer}#X`, '--y', `${cancer}#Y`, '--examples-axis', 'last', '--scale', '1e-9'];
      const { code, stdout } = await runCaptured(['check', file, '--gradients', '--entries', '3', '--examples', '20', ...data]);
      expect(code).toBe(0);
      expect(stdout).toMatch(/ {2}b1\[0, 0\]: set apart, as Z1\[0, \d+\] is at the corner of its activation function\n/);
    }));

  it('needs data, and says so', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, '--layers', '30,1', '--activations', 'sigmoid');
      const { code, stderr } = await runCaptured(['check', file, '--gradients']);
      expect(code).toBe(1);
      expect(stderr).toContain('GD406');
      expect((await runCaptured(['check', file])).code).toBe(0);
    }));

  it('tells how arrays were read, as train does', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, '--layers', '2,1', '--activations', 'sigmoid');
      const x = { shape: [4, 2], values: Float64Array.of(0, 1, 1, 0, 1, 1, 0, 0) };
      const arrays = await npzFile(folder, { X: x, Y: { shape: [4], values: Float64Array.of(1, 1, 0, 0) } });
      const { code, stderr } = await runCaptured(['check', file, '--gradients', '--x', `${arrays}#X`, '--y', `${arrays}#Y`]);
      expect(code).toBe(0);
      expect(stderr).toContain('GD410');
    }));

  it('can be stopped', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, 'planar');
      const onInterrupt = (listener: () => void) => {
        listener();
        return () => undefined;
      };
      const { code, stderr, stdout } = await runCaptured(['check', file, '--gradients', '--json'], { onInterrupt });
      expect({ code, stderr }).toEqual({ code: 130, stderr: 'The gradient check was stopped.\n' });
      expect(JSON.parse(stdout).gradients).toBeNull();
    }));

  it.each([
    [['--gradients', '--entries', '0'], '--entries'],
    [['--gradients', '--examples', 'all'], '--examples'],
    [['--entries', '5'], '--entries needs --gradients'],
    [['--examples-axis', 'last'], '--examples-axis needs --gradients'],
  ])('refuses %j', (options, message) =>
    withFolder(async (folder) => {
      const file = await newProject(folder, 'planar');
      expect(await runCaptured(['check', file, ...options])).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
    }),
  );
});
