import { afterEach, describe, expect, it } from 'vitest';
import type { EngineArgument } from '../../shared/ipc/engine-protocol.ts';
import { templates } from '../../shared/project/templates/templates.ts';
import { defaultOptimizers } from '../../shared/spec/optimizers.ts';
import { plainTraining, type TrainingSpec } from '../../shared/spec/training-spec.ts';
import { optimizerKinds } from '../plan/testing/arbitrary-training.ts';
import { specOf } from '../plan/testing/specs.ts';
import { builtCore } from '../train/testing/built-core.ts';
import { expectValue } from '../train/testing/trainers.ts';
import { connect, type Page } from './testing/page.ts';

const { document } = templates.planar;
const decay = { kind: 'inverse_time', rate: 0.5, every: 20 } as const;

let open: (() => void)[] = [];
afterEach(() => {
  for (const close of open) close();
  open = [];
});

/** The page of an engine of its own. */
function connected(): Page {
  const { page, connection } = connect(builtCore(1));
  open.push(connection.close, () => page.close());
  page.grant(1000);
  return page;
}

async function prepare(page: Page, training: TrainingSpec, resume: EngineArgument<'prepare'>['resume']): Promise<number> {
  return expectValue(await page.request('prepare', { spec: specOf(document), training, threads: null, resume })).runId;
}

/** Trains on, and gives the costs and the checkpoint at the end. */
async function train(page: Page, runId: number, iterations: number) {
  const told = page.all('state').length;
  const before = page.costs(runId).length;
  expectValue(await page.request('start', { iterations }));
  await page.untilState('done', told);
  const { iteration, parameters } = page.all('checkpoint').at(-1) ?? { iteration: 0, parameters: [] };
  return { costs: page.costs(runId).slice(before), checkpoint: { iteration, parameters } };
}

describe.each(optimizerKinds)('a training by %s with decay and penalty', (kind) => {
  const training: TrainingSpec = {
    ...plainTraining,
    ...{ learningRate: 0.02, iterations: 500, seed: 2, precision: 'float64' },
    ...{ optimizer: defaultOptimizers[kind], decay, l2: 0.3 },
  };

  it('goes on in another engine, from the last checkpoint, to the same bits', async () => {
    const page = connected();
    const runId = await prepare(page, training, null);
    const { checkpoint } = await train(page, runId, 70);
    const undisturbed = await train(page, runId, 50);
    const another = connected();
    const resumed = await train(another, await prepare(another, training, checkpoint), 50);
    expect(checkpoint.iteration).toBe(70);
    expect(resumed).toEqual(undisturbed);
  });

  it('goes on from a file, saved and opened, to the same bits', async () => {
    const page = connected();
    const runId = await prepare(page, training, null);
    await train(page, runId, 70);
    const { bytes } = expectValue(await page.request('saveProject', { document: { ...document, training }, trained: 'run' }));
    const undisturbed = await train(page, runId, 50);
    const another = connected();
    const opened = expectValue(await another.request('openProject', { bytes, name: 'a.gdesk' }));
    const resume = { iteration: opened.document.trained?.iteration ?? 0, parameters: opened.parameters ?? [] };
    const resumed = await train(another, await prepare(another, opened.document.training, resume), 50);
    expect(resume.iteration).toBe(70);
    expect(resumed).toEqual(undisturbed);
  });
});
