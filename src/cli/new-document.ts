import type { ProjectDocument } from '../shared/project/document.ts';
import { type ChainLayer, chainProject } from '../shared/project/templates/chain.ts';
import { flatten, input } from '../shared/project/templates/template.ts';
import { type TemplateName, templates } from '../shared/project/templates/templates.ts';
import { type ActivationName, activations } from '../shared/spec/activations.ts';
import { type CostName, costFor } from '../shared/spec/costs.ts';
import { type DatasetSource, describeDataset } from '../shared/spec/dataset.ts';
import type { InitializerName } from '../shared/spec/initializers.ts';
import type { LabelKind } from '../shared/spec/labels.ts';
import { limits } from '../shared/spec/limits.ts';
import { isColumn } from '../shared/spec/shape.ts';
import { plainTraining, type TrainingSpec } from '../shared/spec/training-spec.ts';

/** A chain of dense layers: n_x, then a layer for each further number. */
export interface DenseChain {
  readonly features: number;
  readonly layers: readonly { readonly units: number; readonly activation: ActivationName }[];
  /** How the weights start; null: as suits each activation. */
  readonly initializer: InitializerName | null;
  /** Null: the one that fits the last activation. */
  readonly cost: CostName | null;
  /** Null: given when it is trained. */
  readonly dataset: DatasetSource | null;
}

const training: TrainingSpec = { learningRate: 0.1, iterations: 1000, seed: 1, precision: 'float64', ...plainTraining };

/** A fresh copy of a template. */
export function documentOfTemplate(name: TemplateName): ProjectDocument {
  return templates[name].document;
}

/** The project of a chain of dense layers, with a Flatten before them where the data are pictures. */
export function documentOfChain({ features, layers, initializer, cost, dataset }: DenseChain): ProjectDocument {
  const last = layers[layers.length - 1];
  if (!last) throw new Error('a chain has at least one layer');
  const fitting = cost ?? costFor(last.activation);
  const dense = layers.map(
    ({ units, activation }): ChainLayer => ({
      kind: 'dense',
      parameters: { units, activation, initializer: initializer ?? activations[activation].initializer, factor: 0.01, bias: true },
    }),
  );
  const source: DatasetSource = dataset ?? { kind: 'given', features: [features], labels: labelsFor(fitting, last.units) };
  const flattening: readonly ChainLayer[] = isColumn(describeDataset(source).features) ? [] : [flatten];
  const chain: ChainLayer[] = [input, ...flattening, ...dense, { kind: 'output', parameters: { cost: fitting } }];
  return chainProject(chainName([features, ...layers.map(({ units }) => units)]), source, chain, training);
}

/** `64-32-16-10`; of a chain too long for a name only the ends. */
function chainName(sizes: readonly number[]): string {
  const name = sizes.join('-');
  return name.length <= limits.nameLength ? name : `${sizes[0]}-…-${sizes[sizes.length - 1]}`;
}

/** What Y has to hold for a cost to make sense with so many units in the last layer. */
function labelsFor(cost: CostName, units: number): LabelKind {
  if (cost === 'mean_squared_error') return { kind: 'values', rows: units };
  if (cost === 'binary_cross_entropy' && units === 1) return { kind: 'binary' };
  return { kind: 'classes', count: Math.max(2, units) };
}
