import { describe, expect, it } from 'vitest';
import type { PredictedExamples, Predictions } from '../../shared/ipc/predictions.ts';
import { failure, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { createPredictions, pageSize } from './predictions.ts';
import type { TrainingSubject } from './run-identity.ts';
import { askedEngine, settled } from './testing/asked-engine.ts';
import { createTrainingStore } from './training-store.ts';

const summary = (iteration: number): Predictions => ({
  iteration,
  parts: ['train'],
  examples: 100,
  classes: 2,
  classNames: null,
  accuracy: 0.5,
  confusion: null,
  curves: null,
  residuals: null,
});
const page = (total: number): PredictedExamples => ({
  iteration: 0,
  total,
  examples: [],
  shape: [2],
  featureNames: null,
  range: [0, 1],
});

function setUp() {
  const training = createTrainingStore();
  const engine = askedEngine();
  const frames: (() => void)[] = [];
  const predictions = createPredictions({ training, request: engine.request, nextFrame: (callback) => frames.push(callback) });
  const run = (runId: number, rows = 1) => {
    const subject = { spec: { dataset: { kind: 'given', features: [2], labels: { kind: 'values', rows } } } } as unknown as TrainingSubject;
    training.setState({ runId, subject, engineState: 'ready', iteration: 0 });
  };
  const frame = async () => {
    for (const callback of frames.splice(0)) callback();
    await settled();
  };
  return { training, engine, predictions, run, frame };
}

describe('the predictions of the window', () => {
  it('are asked for while they are shown: figures, then a page of examples, once while nothing changes', async () => {
    const { engine, predictions, run, frame } = setUp();
    run(1);
    expect(engine.waiting()).toEqual([]);
    predictions.show(true);
    expect(engine.waiting()).toEqual(['predictions']);
    await engine.answer(success(summary(0)));
    expect(engine.waiting()).toEqual(['predictedExamples']);
    expect(engine.argument()).toMatchObject({ part: 'train', output: 0, filter: { kind: 'wrong' }, first: 0, count: pageSize });
    await engine.answer(success(page(3)));
    expect(predictions.store.getState()).toMatchObject({ summary: { iteration: 0 }, page: { total: 3 } });
    await frame();
    expect(engine.waiting()).toEqual([]);
  });

  it('begin at the first page of another list, and go back where there are fewer examples', async () => {
    const { engine, predictions, run, frame } = setUp();
    run(1);
    predictions.show(true);
    await engine.answer(success(summary(0)));
    await engine.answer(success(page(200)));
    predictions.choose({ first: 7 * pageSize });
    await frame();
    await engine.answer(success(summary(0)));
    await engine.answer(success(page(30)));
    expect(predictions.store.getState().first).toBe(pageSize);
    predictions.choose({ output: 1 });
    expect(predictions.store.getState()).toMatchObject({ first: 0, output: 1 });
    predictions.choose({ first: pageSize });
    predictions.choose({ threshold: 0.9 });
    expect(predictions.store.getState().first).toBe(pageSize);
  });

  it('keep the number to predict as long as there is one, and forget everything of another run', async () => {
    const { engine, predictions, run } = setUp();
    run(1, 3);
    predictions.show(true);
    await engine.answer(success(summary(0)));
    await engine.answer(success(page(3)));
    predictions.choose({ output: 2 });
    run(2, 3);
    expect(predictions.store.getState()).toMatchObject({ output: 2, summary: null, page: null });
    run(3, 1);
    expect(predictions.store.getState().output).toBe(0);
  });

  it('drop an answer of a run that is over', async () => {
    const { engine, predictions, run } = setUp();
    run(1);
    predictions.show(true);
    run(2);
    await engine.answer(success(summary(0)));
    expect(predictions.store.getState().summary).toBeNull();
  });

  it('look at the training part where the part is gone, and say what else is wrong', async () => {
    const { engine, predictions, run, frame } = setUp();
    predictions.choose({ part: 'test' });
    run(1);
    predictions.show(true);
    await engine.answer(failure(diagnose('GD482', { part: 'test' })));
    expect(predictions.store.getState()).toMatchObject({ part: 'train', problem: null });
    await frame();
    await engine.answer(failure(diagnose('GD483', {})));
    expect(predictions.store.getState().problem?.code).toBe('GD483');
  });
});
