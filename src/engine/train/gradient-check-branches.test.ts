import { describe, expect, it } from 'vitest';
import type { WiredLayer } from '../../shared/project/testing/branched-graph.ts';
import type { ActivationName } from '../../shared/spec/activations.ts';
import { describeDataset } from '../../shared/spec/dataset.ts';
import { labelRows } from '../../shared/spec/labels.ts';
import type { ModelSpec } from '../../shared/spec/model-spec.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import { RandomState } from '../matrix/random.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { parameterBuffers } from '../plan/plan.ts';
import { activation, add, branchedSpec, concat, dense, output } from '../plan/testing/specs.ts';
import type { CoreFactory } from './core-factory.ts';
import { GradientCheck } from './gradient-check.ts';
import { initialParameters } from './initialize.ts';
import { setParameters } from './parameter-values.ts';
import { builtCore } from './testing/built-core.ts';

const examples = 6;
const features = 5;
const rows = 3;

/** Smooth functions only: a difference quotient across the kink of a rectifier is no gradient. */
function drawn(units: number, name: ActivationName = 'tanh') {
  return dense(units, name, { initializer: 'normal', factor: 0.7 });
}

const regression: readonly (readonly [name: string, layers: readonly WiredLayer[]])[] = [
  [
    'a skip connection',
    [
      [drawn(4), 0],
      [drawn(4), 1],
      [add, 1, 2],
      [drawn(rows, 'linear'), 3],
    ],
  ],
  [
    'a skip connection over two layers, softmax in one',
    [
      [drawn(4), 0],
      [drawn(4, 'softmax'), 1],
      [drawn(4), 2],
      [add, 3, 1, 2],
      [drawn(rows, 'linear'), 4],
    ],
  ],
  [
    'a projected skip connection from X',
    [
      [drawn(4), 0],
      [drawn(4, 'linear'), 0],
      [add, 1, 2],
      [drawn(rows), 3],
    ],
  ],
  [
    'an added value that feeds on',
    [
      [drawn(rows), 0],
      [drawn(rows), 1],
      [add, 1, 2],
      [drawn(rows), 3],
      [add, 3, 4],
    ],
  ],
  [
    'concatenated values and X',
    [
      [drawn(4), 0],
      [drawn(2), 1],
      [concat, 2, 0, 1],
      [drawn(rows, 'linear'), 3],
    ],
  ],
  [
    'predictions that are concatenated',
    [
      [drawn(1), 0],
      [drawn(2, 'sigmoid'), 0],
      [concat, 1, 2],
    ],
  ],
  [
    'a value that feeds three layers',
    [
      [drawn(4), 0],
      [drawn(2), 1],
      [drawn(2), 1],
      [concat, 2, 1, 3],
      [drawn(rows, 'linear'), 4],
    ],
  ],
  [
    'a value added to itself',
    [
      [drawn(4), 0],
      [activation('linear'), 1],
      [add, 1, 2],
      [drawn(rows, 'linear'), 3],
    ],
  ],
  [
    'a value concatenated with itself',
    [
      [drawn(4), 0],
      [activation('linear'), 1],
      [concat, 1, 2],
      [drawn(rows, 'linear'), 3],
    ],
  ],
  [
    'a pre-activation that feeds two functions',
    [
      [drawn(rows, 'linear'), 0],
      [activation('tanh'), 1],
      [activation('sigmoid'), 1],
      [add, 2, 3, 1],
    ],
  ],
  [
    'a function of joined values',
    [
      [drawn(4), 0],
      [drawn(4), 0],
      [add, 1, 2],
      [activation('tanh'), 3],
      [concat, 3, 4],
      [drawn(rows, 'linear'), 5],
    ],
  ],
];

const cores: readonly { readonly name: string; readonly createCore: CoreFactory }[] = [
  { name: 'naive', createCore: createNaiveCore },
  { name: 'WebAssembly', createCore: builtCore(1) },
];

describe.each(cores)('the gradients of a network that branches ($name)', ({ createCore }) => {
  it.each(regression)('%s, agree with central differences', async (_name, layers) => {
    const dataset = { kind: 'given', features: [features], labels: { kind: 'values', rows } } as const;
    await expectGradients(branchedSpec(dataset, [...layers, [output('mean_squared_error'), layers.length]]), createCore);
  });

  it.each([
    ['sigmoid', 'binary_cross_entropy'],
    ['softmax', 'categorical_cross_entropy'],
  ] as const)('agree where %s behind a sum cancels the derivative of the cost', async (name, cost) => {
    const dataset = { kind: 'given', features: [features], labels: { kind: 'classes', count: rows } } as const;
    const layers: readonly WiredLayer[] = [
      [drawn(rows), 0],
      [drawn(rows), 1],
      [add, 1, 2],
      [activation(name), 3],
      [output(cost), 4],
    ];
    await expectGradients(branchedSpec(dataset, layers), createCore);
  });
});

async function expectGradients(spec: ModelSpec, createCore: CoreFactory): Promise<void> {
  const core = await createCore(compilePlan(spec, examples), 'float64');
  const random = new RandomState(11);
  core.values('X').set(random.randn(features * examples));
  core.values('Y').set(labelsFor(spec, random));
  setParameters(core, initialParameters(spec, core.plan, 5));
  for (const { name } of parameterBuffers(core.plan))
    if (name.startsWith('b')) core.values(name).set(random.randn(core.values(name).length));
  const check = new GradientCheck(core, { entries: 1000, seed: 1 });
  while (!check.isDone) check.next();
  for (const { parameter, relativeDifference, verdict } of check.tensors()) {
    expect(relativeDifference, parameter).toBeLessThan(1e-7);
    expect(verdict, parameter).toBe('right');
  }
  core.dispose();
}

/** Y (rows, examples): any numbers to predict, or one-hot columns. */
function labelsFor({ dataset }: ModelSpec, random: RandomState): Float64Array {
  const { labels: kind } = describeDataset(dataset);
  const count = labelRows(kind);
  if (kind.kind === 'values') return random.randn(count * examples);
  const labels = new Float64Array(count * examples);
  for (let example = 0; example < examples; example += 1) labels[(example % count) * examples + example] = 1;
  return labels;
}
