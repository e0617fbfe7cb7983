import { afterEach, describe, expect, it } from 'vitest';
import { type GradientCheckOptions, gradientCheckDefaults } from '../../shared/ipc/gradient-check.ts';
import { templates } from '../../shared/project/templates/templates.ts';
import type { ModelSpec } from '../../shared/spec/model-spec.ts';
import { type Precision, plainTraining } from '../../shared/spec/training-spec.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import type { Plan } from '../plan/plan.ts';
import { chainSpec, dense, output, specOf } from '../plan/testing/specs.ts';
import type { CoreFactory } from '../train/core-factory.ts';
import { builtCore } from '../train/testing/built-core.ts';
import { expectValue } from '../train/testing/trainers.ts';
import { connect, type Page } from './testing/page.ts';

const flower = chainSpec({ kind: 'flower', examples: 40, seed: 1 }, [
  dense(4, 'tanh'),
  dense(1, 'sigmoid'),
  output('binary_cross_entropy'),
]);
const training = { ...plainTraining, learningRate: 0.5, iterations: 500, seed: 2, precision: 'float64' } as const;
const options: GradientCheckOptions = gradientCheckDefaults;
const manyIterations = 100_000_000;

let open: (() => void)[] = [];
afterEach(() => {
  for (const close of open) close();
  open = [];
});

interface Setup {
  readonly spec: ModelSpec;
  readonly createCore: CoreFactory;
  readonly precision: Precision;
}

async function prepared({ spec = flower, createCore = createNaiveCore, precision = 'float64' }: Partial<Setup> = {}) {
  const { page, connection } = connect(createCore);
  open.push(connection.close, () => page.close());
  expectValue(await page.request('prepare', { spec, training: { ...training, precision }, threads: null, resume: null }));
  return page;
}

const codeOf = (answer: unknown) => (answer as { diagnostics?: { code: string }[] }).diagnostics?.map(({ code }) => code);

/** A page whose check of the digits has begun and will take a while. */
async function checking(): Promise<{ readonly page: Page; readonly answer: Promise<{ readonly report: unknown }> }> {
  const page = await prepared({ spec: specOf(templates.digits.document), createCore: builtCore(1) });
  const answer = page.request('gradientCheck', { ...options, entries: 100_000 }).then(expectValue);
  await page.until(() => page.all('gradientCheckProgress').length > 0);
  return { page, answer };
}

describe('the request gradientCheck', () => {
  it('answers tensor by tensor, while ready, paused and done', async () => {
    const page = await prepared();
    page.grant(16);
    for (const iteration of [0, 3, 8]) {
      const { report } = expectValue(await page.request('gradientCheck', options));
      expect(report).toMatchObject({ iteration, examples: 40, allExamples: 40, verdict: 'right' });
      expect(report?.tensors.map(({ parameter, checked, verdict }) => [parameter, checked, verdict])).toEqual([
        ['W1', 8, 'right'],
        ['b1', 4, 'right'],
        ['W2', 4, 'right'],
        ['b2', 1, 'right'],
      ]);
      if (iteration === 0) await page.request('step', { iterations: 3 });
      else await page.request('start', { iterations: 5 });
      await page.untilState(iteration === 0 ? 'paused' : 'done');
    }
    const progress = page.all('gradientCheckProgress');
    expect(progress.at(-1)).toEqual({ runId: 1, done: 17, total: 17 });
  });

  it('checks the last finite parameters of a run that diverged', async () => {
    const page = await prepared();
    await page.request('configure', { learningRate: 1e300 });
    await page.request('step', { iterations: 1 });
    await page.untilState('diverged');
    expect(expectValue(await page.request('gradientCheck', options)).report).toMatchObject({ iteration: 0, verdict: 'right' });
  });

  it('takes a sample of entries and of examples', async () => {
    const page = await prepared();
    const { report } = expectValue(await page.request('gradientCheck', { entries: 3, examples: 10, seed: 4 }));
    expect(report).toMatchObject({ examples: 10, allExamples: 40 });
    expect(report?.tensors.map(({ checked }) => checked)).toEqual([3, 3, 3, 1]);
    const more = expectValue(await page.request('gradientCheck', { entries: 1, examples: 1000, seed: 4 })).report;
    expect(more?.examples).toBe(40);
  });

  it('names the tensor whose step is wrong, in a run of float32', async () => {
    const wrong = (plan: Plan): Plan => ({
      ...plan,
      steps: plan.steps.map((step) => (step.op === 'weight-gradient' && step.out === 'dW2' ? { ...step, input: 'Z1' } : step)),
    });
    const page = await prepared({
      spec: specOf(templates.digits.document),
      precision: 'float32',
      createCore: (plan, precision) => createNaiveCore(wrong(plan), precision),
    });
    const { report } = expectValue(await page.request('gradientCheck', { entries: 40, examples: 20, seed: 1 }));
    expect(report?.verdict).toBe('wrong');
    expect(report?.tensors.map(({ parameter, verdict }) => [parameter, verdict])).toEqual([
      ['W1', 'right'],
      ['b1', 'right'],
      ['W2', 'wrong'],
      ['b2', 'right'],
      ['W3', 'right'],
      ['b3', 'right'],
    ]);
  });

  it('is refused while training, without a run and with options that make no sense', async () => {
    const page = await prepared();
    await page.request('start', { iterations: manyIterations });
    expect(codeOf(await page.request('gradientCheck', options))).toEqual(['GD604']);
    await page.request('stop', {});
    expect(codeOf(await page.request('gradientCheck', options))).toEqual(['GD604']);
    expect(codeOf(await page.ask('gradientCheck', { ...options, entries: 0 }))).toEqual(['GD604']);
  });

  it('answers other requests meanwhile', async () => {
    const { page, answer } = await checking();
    expectValue(await page.request('inspect', { names: ['W1'] }));
    const told = page.all('gradientCheckProgress').at(-1);
    expect(told?.done).toBeLessThan(told?.total ?? 0);
    await page.request('cancelGradientCheck', {});
    await answer;
  });

  it.each([
    ['cancelled', (page: Page) => page.request('cancelGradientCheck', {})],
    ['overtaken by training', (page: Page) => page.request('start', { iterations: manyIterations })],
    ['overtaken by a step', (page: Page) => page.request('step', { iterations: 1 })],
    ['overtaken by another check', (page: Page) => page.request('gradientCheck', { ...options, entries: 1 })],
    ['without its run', (page: Page) => page.request('stop', {})],
  ])('answers null where it is %s', async (_what, end) => {
    const { page, answer } = await checking();
    expectValue(await (end(page) as ReturnType<typeof page.request>));
    expect(await answer).toEqual({ report: null });
  });
});
