import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../../../shared/schema.ts';
import { type ActivationName, activationNames } from '../../../shared/spec/activations.ts';
import { costNames } from '../../../shared/spec/costs.ts';
import type { LabelKind } from '../../../shared/spec/labels.ts';
import type { ModelSpec } from '../../../shared/spec/model-spec.ts';
import type { Parameters, Tensor } from '../../../shared/spec/tensor.ts';
import { plainTraining, type TrainingSpec } from '../../../shared/spec/training-spec.ts';
import type { Dataset } from '../../data/dataset.ts';
import { Features } from '../../data/features/features.ts';
import { openNpz } from '../../data/npz.ts';
import { chainSpec, dense, output } from '../../plan/testing/specs.ts';

const folder = join(import.meta.dirname, '../../../../tests/fixtures/reference');

const descriptionSchema = z.object({
  dims: z.array(z.number()),
  activations: z.array(z.enum(activationNames)),
  loss: z.enum(costNames),
  learning_rate: z.number(),
  iterations: z.number(),
  m: z.number(),
  train_accuracy: z.number(),
  final_cost_after_last_update: z.number(),
  costs: z.record(z.string(), z.number()),
});

/** Every reference trace, by the name of its files. */
export const referenceNames = [
  'planar-2-4-1',
  'planar-logistic',
  'planar-zeros-2-4-1',
  'digits-64-32-16-10',
  'digits-leaky-64-24-10',
  'cancer-logistic-30-1',
  'wide-3072-20-7-5-1',
] as const;

export type ReferenceName = (typeof referenceNames)[number];

/** A training that NumPy has computed: what it started from, and what came out. */
export interface ReferenceTrace {
  readonly spec: ModelSpec;
  readonly training: TrainingSpec;
  readonly dataset: Dataset;
  readonly initial: Parameters;
  readonly final: Parameters;
  /** Cost before the update of some iterations. */
  readonly costs: readonly { readonly iteration: number; readonly cost: number }[];
  /** Gradients of the parameters (dW1 …) and pre-activations (Z1 …) of the first iteration. */
  readonly first: readonly Tensor[];
  readonly finalCost: number;
  readonly accuracy: number;
}

/** Reads a trace; throws where its files are not what they should be. */
export function readReference(name: ReferenceName): ReferenceTrace {
  const description = descriptionSchema.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
  const archive = openNpz(readFileSync(join(folder, `${name}.npz`)), name);
  if (!archive.ok) throw new Error(JSON.stringify(archive.diagnostics));
  const { keys, read } = archive.value;
  const tensor = (key: string): Tensor => {
    const array = read(key);
    if (!array.ok) throw new Error(JSON.stringify(array.diagnostics));
    const [rows = 0, columns = 0] = array.value.shape;
    return { name: key.replace(/^.*\./, ''), rows, columns, values: array.value.values };
  };
  const tensors = (prefix: string) => keys.filter((key) => key.startsWith(`${prefix}.`)).map(tensor);
  const { dims, activations, loss, m } = description;
  const [features = 0] = dims;
  const labelKind: LabelKind = loss === 'binary_cross_entropy' ? { kind: 'binary' } : { kind: 'classes', count: dims.at(-1) ?? 0 };
  const layers = activations.map((activation: ActivationName, index) => dense(dims[index + 1] ?? 0, activation));
  return {
    spec: chainSpec({ kind: 'given', features: [features], labels: labelKind }, [...layers, output(loss)]),
    training: {
      ...plainTraining,
      learningRate: description.learning_rate,
      iterations: description.iterations,
      seed: 0,
      precision: 'float64',
    },
    dataset: {
      features: Features.ofMatrix(tensor('X').values, m),
      featureShape: [features],
      examples: m,
      labels: Float64Array.from(tensor('Y').values),
      labelKind,
    },
    initial: tensors('init'),
    final: tensors('final'),
    costs: Object.entries(description.costs).map(([iteration, cost]) => ({ iteration: Number(iteration), cost })),
    first: tensors('first'),
    finalCost: description.final_cost_after_last_update,
    accuracy: description.train_accuracy,
  };
}
