import { describe, expect, it } from 'vitest';
import { defaultOptimizers } from '../spec/optimizers.ts';
import { plainTraining, type TrainingSpec } from '../spec/training-spec.ts';
import { checkTraining } from './check-training.ts';

const plain: TrainingSpec = { learningRate: 1.2, iterations: 10, seed: 1, precision: 'float64', ...plainTraining };
const codes = (change: Partial<TrainingSpec>, examples: number | null = 400) =>
  checkTraining({ ...plain, ...change }, examples).map(({ code }) => code);

describe('settings that will hardly learn', () => {
  it('are a large α for an optimizer whose steps are about α long', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ optimizer: defaultOptimizers.momentum })).toEqual([]);
    expect(codes({ optimizer: defaultOptimizers.adam })).toEqual(['GD320']);
    expect(codes({ optimizer: defaultOptimizers.rmsprop })).toEqual(['GD320']);
    expect(codes({ optimizer: defaultOptimizers.adam, learningRate: 0.1 })).toEqual([]);
  });

  it('are an α from 10 on, or below a millionth, for gradient descent and momentum', () => {
    expect(codes({ learningRate: 9.9 })).toEqual([]);
    expect(codes({ learningRate: 10 })).toEqual(['GD322']);
    expect(codes({ learningRate: 10, optimizer: defaultOptimizers.momentum })).toEqual(['GD322']);
    expect(codes({ learningRate: 1e-6 })).toEqual([]);
    expect(codes({ learningRate: 9e-7 })).toEqual(['GD323']);
    expect(codes({ learningRate: 9e-7, optimizer: defaultOptimizers.adam })).toEqual(['GD323']);
  });

  it('are a λ above the examples of an iteration', () => {
    expect(codes({ l2: 400 })).toEqual([]);
    expect(codes({ l2: 401 })).toEqual(['GD321']);
    expect(codes({ l2: 65, batchSize: 64 })).toEqual(['GD321']);
    expect(codes({ l2: 65, batchSize: 64 }, null)).toEqual(['GD321']);
    expect(codes({ l2: 65, batchSize: 4000 })).toEqual([]);
    expect(codes({ l2: 1e6 }, null)).toEqual([]);
  });

  it('come with a value that mends them', () => {
    const [problem] = checkTraining({ ...plain, optimizer: defaultOptimizers.adam }, 400);
    expect(problem?.data).toEqual({ learningRate: 1.2, optimizer: 'Adam', usual: 0.001 });
    expect(problem?.fixes).toEqual([
      { kind: 'set-training', setting: 'learningRate', value: 0.001 },
      { kind: 'set-training', setting: 'learningRate', value: 0.01 },
    ]);
  });
});
