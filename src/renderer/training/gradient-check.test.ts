import { describe, expect, it } from 'vitest';
import { type GradientReport, gradientCheckDefaults } from '../../shared/ipc/gradient-check.ts';
import { type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { createGradientChecks, isOutdated } from './gradient-check.ts';
import { createTrainingStore } from './training-store.ts';

const report: GradientReport = { iteration: 3, examples: 40, allExamples: 40, tensors: [], verdict: 'unclear' };

function setUp(prepared = true) {
  const training = createTrainingStore();
  training.setState({ runId: 4, iteration: 3 });
  const asked: unknown[] = [];
  const reported: string[] = [];
  let answer: (result: Result<{ report: GradientReport | null }>) => void = () => undefined;
  const checks = createGradientChecks({
    training,
    prepare: async () => prepared,
    check: (options) => {
      asked.push(options);
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    cancel: async () => asked.push('cancel'),
    report: (diagnostics) => reported.push(...diagnostics.map(({ code }) => code)),
  });
  return { training, asked, reported, checks, answer: (result: Result<{ report: GradientReport | null }>) => answer(result) };
}

describe('gradient checks of the window', () => {
  it('keep what was found, with the run that it is of', async () => {
    const { checks, asked, answer } = setUp();
    checks.configure({ examples: 10 });
    const started = checks.start();
    await expect.poll(() => asked).toEqual([{ ...gradientCheckDefaults, examples: 10 }]);
    checks.progress({ runId: 4, done: 5, total: 9 });
    expect(checks.store.getState().progress).toEqual({ done: 5, total: 9 });
    checks.progress({ runId: 3, done: 7, total: 9 });
    await checks.start();
    expect(asked).toHaveLength(1);
    expect(checks.store.getState().progress).toEqual({ done: 5, total: 9 });
    answer(success({ report }));
    await started;
    expect(checks.store.getState()).toMatchObject({ progress: null, result: { runId: 4, report } });
  });

  it('leave the last result where one is cancelled', async () => {
    const { checks, asked, answer } = setUp();
    checks.cancel();
    expect(asked).toEqual([]);
    checks.store.setState({ result: { runId: 1, report } });
    const started = checks.start();
    await expect.poll(() => asked).toHaveLength(1);
    checks.cancel();
    expect(asked.at(-1)).toBe('cancel');
    answer(success({ report: null }));
    await started;
    checks.progress({ runId: 4, done: 5, total: 9 });
    expect(checks.store.getState()).toMatchObject({ progress: null, result: { runId: 1, report } });
  });

  it('ask for nothing where there is no network, and report what the engine refuses', async () => {
    const none = setUp(false);
    await none.checks.start();
    expect(none.asked).toEqual([]);
    const refused = setUp();
    const started = refused.checks.start();
    await expect.poll(() => refused.asked).toHaveLength(1);
    refused.answer({ ok: false, diagnostics: [diagnose('GD302', { megabytes: 9, maximum: 3 })] });
    await started;
    expect(refused.reported).toEqual(['GD302']);
    expect(refused.checks.store.getState().progress).toBeNull();
  });

  it('are outdated once the run or its parameters are others', () => {
    const result = { runId: 4, report };
    expect(isOutdated(result, { runId: 4, iteration: 3 })).toBe(false);
    expect(isOutdated(result, { runId: 4, iteration: 4 })).toBe(true);
    expect(isOutdated(result, { runId: 5, iteration: 3 })).toBe(true);
    expect(isOutdated(result, { runId: null, iteration: 3 })).toBe(true);
  });
});
