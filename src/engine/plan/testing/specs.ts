import { compileGraph } from '../../../shared/compile/compile-graph.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { type ChainLayer, chainProject } from '../../../shared/project/templates/chain.ts';
import { branchedGraph, type WiredLayer } from '../../../shared/project/testing/branched-graph.ts';
import type { DatasetSource } from '../../../shared/spec/dataset.ts';
import type { ParametersOf } from '../../../shared/spec/layers/layer-catalog.ts';
import type { ModelSpec } from '../../../shared/spec/model-spec.ts';
import { plainTraining } from '../../../shared/spec/training-spec.ts';

const training = { ...plainTraining, learningRate: 1, iterations: 100, seed: 1, precision: 'float64' } as const;

/** The spec of a drawn project; throws where the drawing has errors. */
export function specOf({
  graph,
  dataset,
  split,
}: Pick<ProjectDocument, 'graph' | 'dataset'> & Partial<Pick<ProjectDocument, 'split'>>): ModelSpec {
  const { spec, diagnostics } = compileGraph(graph, dataset, 'en', split);
  if (!spec) throw new Error(JSON.stringify(diagnostics));
  return spec;
}

/** The spec of layers in a row, behind an input. */
export function chainSpec(dataset: DatasetSource, layers: readonly ChainLayer[]): ModelSpec {
  return specOf(chainProject('', dataset, [{ kind: 'input', parameters: {} }, ...layers], training));
}

/** The spec of layers that are wired by hand, behind an input; see `branchedGraph`. */
export function branchedSpec(dataset: DatasetSource, layers: readonly WiredLayer[]): ModelSpec {
  return specOf({ graph: branchedGraph(layers), dataset });
}

/** A dense layer for `chainSpec`, drawn as randn / √n_prev. */
export function dense(
  units: number,
  activation: ParametersOf<'dense'>['activation'],
  rest: Partial<ParametersOf<'dense'>> = {},
): ChainLayer {
  return { kind: 'dense', parameters: { units, activation, initializer: 'inverse_sqrt', factor: 0.01, bias: true, ...rest } };
}

export function activation(name: ParametersOf<'activation'>['activation']): ChainLayer {
  return { kind: 'activation', parameters: { activation: name } };
}

export const standardize: ChainLayer = { kind: 'standardize', parameters: {} };

/** A min-max layer for `chainSpec`. */
export function minMax(range: ParametersOf<'min_max'>['range'] = 'zero_to_one'): ChainLayer {
  return { kind: 'min_max', parameters: { range } };
}

/** A scale layer for `chainSpec`. */
export function scale(factor: number): ChainLayer {
  return { kind: 'scale', parameters: { factor } };
}

/** Polynomial features for `chainSpec`. */
export function polynomial(degree: number, productsOnly = false): ChainLayer {
  return { kind: 'polynomial', parameters: { degree, productsOnly } };
}

/** One-hot of the feature of that number, counted from 1, or of all features. */
export function oneHot(feature: number | 'all', categories: number): ChainLayer {
  const columns = feature === 'all' ? 'all' : 'one';
  return { kind: 'one_hot', parameters: { columns, feature: feature === 'all' ? 1 : feature, categories } };
}

export function output(cost: ParametersOf<'output'>['cost']): ChainLayer {
  return { kind: 'output', parameters: { cost } };
}

export const flatten: ChainLayer = { kind: 'flatten', parameters: {} };

export const add: ChainLayer = { kind: 'add', parameters: {} };

export const concat: ChainLayer = { kind: 'concat', parameters: {} };

/** A dropout layer for `chainSpec`. */
export function dropout(keepProbability: number): ChainLayer {
  return { kind: 'dropout', parameters: { keepProbability } };
}
