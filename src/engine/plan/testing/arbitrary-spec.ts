import fc from 'fast-check';
import type { ChainLayer } from '../../../shared/project/templates/chain.ts';
import { activationNames } from '../../../shared/spec/activations.ts';
import { type CostName, costAccepts, costNames } from '../../../shared/spec/costs.ts';
import type { DatasetSource } from '../../../shared/spec/dataset.ts';
import type { LabelKind } from '../../../shared/spec/labels.ts';
import type { ModelSpec } from '../../../shared/spec/model-spec.ts';
import { countTerms } from '../../../shared/spec/polynomial-terms.ts';
import { featureCount } from '../../../shared/spec/shape.ts';
import { arbitraryDrawnLayer, wireLayers } from './arbitrary-branches.ts';
import { activation, branchedSpec, dense, dropout, flatten, minMax, output, polynomial, scale, standardize } from './specs.ts';

/** What may stand right behind the input. */
export const arbitraryPreprocessing: fc.Arbitrary<ChainLayer> = fc.oneof(
  fc.constant(standardize),
  fc.constantFrom('zero_to_one' as const, 'minus_one_to_one' as const).map(minMax),
  fc.constantFrom(1 / 255, 0.3, 2).map(scale),
);

const hidden: fc.Arbitrary<ChainLayer> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom(...activationNames), fc.boolean())
    .map(([units, name, bias]) => dense(units, name, { bias })),
  fc.constantFrom(...activationNames).map(activation),
  fc.constant(flatten),
  fc.constantFrom(0.3, 0.5, 0.8, 1).map(dropout),
);

/** Networks of every kind of layer, X preprocessed or not, products of its features among them or not, with branches of every kind, activation, cost and labels that fit together, on data to be given: `[features]` or pictures. */
export const arbitrarySpec: fc.Arbitrary<ModelSpec> = fc
  .record({
    features: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
    preprocessing: fc.array(arbitraryPreprocessing, { maxLength: 2 }),
    products: fc.constantFrom(null, polynomial(2), polynomial(3, true)),
    drawn: fc.array(arbitraryDrawnLayer(hidden), { maxLength: 6 }),
    rows: fc.integer({ min: 1, max: 5 }),
    lastActivation: fc.constantFrom(...activationNames),
    separateActivation: fc.boolean(),
    cost: fc.constantFrom(...costNames),
  })
  .filter(({ cost, lastActivation, rows }) => costAccepts(cost, lastActivation) && (cost !== 'categorical_cross_entropy' || rows > 1))
  .map(({ features, preprocessing, products, drawn, rows, lastActivation, separateActivation, cost }) => {
    const end = separateActivation ? [dense(rows, 'linear'), activation(lastActivation)] : [dense(rows, lastActivation)];
    // Of few features: of 64 there would be thousands.
    const made = products !== null && featureCount(features) <= 6 ? [flatten, products] : [];
    const chain = [...preprocessing, ...made];
    const { layers, last } = wireLayers(featuresBehind(featureCount(features), made), drawn);
    const dataset: DatasetSource = { kind: 'given', features, labels: labelsFor(cost, rows) };
    const behind = [...layers, ...[...end, output(cost)].map((layer, index) => [layer, last + index] as const)];
    return branchedSpec(dataset, [
      ...chain.map((layer, index) => [layer, index] as const),
      ...behind.map(([layer, ...sources]) => [layer, ...sources.map((source) => source + chain.length)] as const),
    ]);
  });

function featuresBehind(features: number, layers: readonly ChainLayer[]): number {
  return layers.reduce((count, layer) => (layer.kind === 'polynomial' ? countTerms(count, layer.parameters) : count), features);
}

function labelsFor(cost: CostName, rows: number): LabelKind {
  if (cost === 'mean_squared_error') return { kind: 'values', rows };
  return rows === 1 ? { kind: 'binary' } : { kind: 'classes', count: rows };
}
