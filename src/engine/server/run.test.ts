import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { plainTraining } from '../../shared/spec/training-spec.ts';
import { makeFlower } from '../data/flower.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import { chainSpec, dense, output } from '../plan/testing/specs.ts';
import { trainerOf } from '../train/testing/trainers.ts';
import { Run } from './run.ts';
import type { ReceivedEvent } from './testing/page.ts';
import { TickBuffer } from './tick-buffer.ts';

const spec = chainSpec({ kind: 'flower', examples: 8, seed: 1 }, [dense(1, 'sigmoid'), output('binary_cross_entropy')]);
const training = { ...plainTraining, learningRate: 0.1, iterations: 100, seed: 1, precision: 'float64' } as const;
const capacity = 50;

async function runOf(ticks: TickBuffer) {
  const trainer = await trainerOf({ spec, training, dataset: makeFlower(8, 1), createCore: createNaiveCore });
  const events: ReceivedEvent[] = [];
  const run = new Run(1, trainer, training.iterations, ticks, (name, payload) => events.push({ name, payload } as ReceivedEvent));
  const costs = () => events.flatMap((event) => (event.name === 'ticks' ? [...event.payload.costs] : []));
  return { run, trainer, events, costs };
}

describe('Run, with a page that grants nothing', () => {
  it('waits when its costs have no more room, goes on with each grant, and loses none', async () => {
    const ticks = new TickBuffer(capacity);
    const { run, trainer, costs } = await runOf(ticks);
    run.start(5000);
    while (!ticks.isFull) await nextTurn();
    let waits = 0;
    for (; run.state === 'training'; waits += 1) {
      const { iteration } = trainer;
      for (let turn = 0; turn < 5; turn += 1) await nextTurn();
      expect(trainer.iteration).toBe(iteration);
      expect(ticks.isFull).toBe(true);
      ticks.grant(1);
      run.granted();
      expect(costs()).toHaveLength(iteration);
      while (run.state === 'training' && !ticks.isFull) await nextTurn();
    }
    ticks.grant(1);
    run.granted();
    expect(waits).toBeGreaterThan(1);
    const alone = await trainerOf({ spec, training, dataset: makeFlower(8, 1), createCore: createNaiveCore });
    expect(costs()).toEqual([...alone.advance(5000).costs]);
  });

  it('can be paused while it waits', async () => {
    const ticks = new TickBuffer(capacity);
    const { run, trainer, events } = await runOf(ticks);
    run.start(1_000_000);
    while (!ticks.isFull) await nextTurn();
    expect(run.pause()).toEqual({ ok: true, value: { iteration: trainer.iteration } });
    expect(events.map(({ name }) => name)).toEqual(['state', 'state', 'evaluation', 'checkpoint', 'state']);
    expect(run.state).toBe('paused');
  });
});

describe('Run, with a page that listens', () => {
  it('ends a pause with a tick that has the accuracy, though all costs are sent', async () => {
    const ticks = new TickBuffer();
    const { run, trainer, events, costs } = await runOf(ticks);
    ticks.grant(16);
    run.start(1_000_000);
    while (costs().length === 0 || !ticks.isEmpty) await nextTurn();
    run.pause();
    const last = events.flatMap((event) => (event.name === 'ticks' ? [event.payload] : [])).at(-1);
    expect(last).toMatchObject({ firstIteration: trainer.iteration, accuracy: trainer.accuracy() });
    expect(last?.costs).toHaveLength(0);
    expect(last?.iterationsPerSecond).toBeGreaterThan(0);
    expect(costs()).toHaveLength(trainer.iteration);
  });

  it('sends checkpoints while it trains, from which the same training can go on', async () => {
    const ticks = new TickBuffer();
    const { run, events, costs } = await runOf(ticks);
    ticks.grant(16);
    run.start(100_000_000);
    while (!events.some(({ name }) => name === 'checkpoint')) {
      ticks.grant(1);
      run.granted();
      await nextTurn();
    }
    const checkpoint = events.find((event) => event.name === 'checkpoint')?.payload;
    expect(run.state).toBe('training');
    while (costs().length < (checkpoint?.iteration ?? 0) + 10) await nextTurn();
    run.dispose();
    const resume = checkpoint ? { ...checkpoint, from: 'checkpoint' } : null;
    const trainer = await trainerOf({ spec, training, dataset: makeFlower(8, 1), createCore: createNaiveCore, resume });
    expect([...trainer.advance(10).costs]).toEqual(costs().slice(checkpoint?.iteration, (checkpoint?.iteration ?? 0) + 10));
  });
});
