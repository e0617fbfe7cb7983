import type { ActivationName } from '../spec/activations.ts';
import { type CostName, costAccepts, costNames, costs } from '../spec/costs.ts';
import { type DatasetDescription, type LabelKind, labelRows } from '../spec/dataset.ts';
import { type Diagnostic, diagnose } from '../spec/diagnostics/diagnostic.ts';
import type { LayerSpec, LayerSpecOf } from '../spec/model-spec.ts';
import { type FeatureShape, featureCount, formatShape } from '../spec/shape.ts';

/** Costs that are defined for each kind of labels; the first is the one a fix proposes. */
const costsForLabels: Readonly<Record<LabelKind['kind'], readonly CostName[]>> = {
  binary: ['binary_cross_entropy', 'mean_squared_error'],
  classes: ['categorical_cross_entropy', 'binary_cross_entropy', 'mean_squared_error'],
  values: ['mean_squared_error'],
};

/** Whether the predictions, the cost and the labels go together. `layers` end in an output and have no errors so far. */
export function checkOutput(
  layers: readonly LayerSpec[],
  dataset: DatasetDescription,
  shapes: ReadonlyMap<string, FeatureShape>,
): readonly Diagnostic[] {
  const output = layers.find((layer): layer is LayerSpecOf<'output'> => layer.kind === 'output');
  const last = layers.find(({ id }) => id === output?.inputs[0]);
  const shape = last && shapes.get(last.id);
  if (!output || !last || !shape) return [];
  const { cost } = output.parameters;
  const fittingCosts = costsForLabels[dataset.labels.kind];
  if (!fittingCosts.includes(cost)) return [labelsMismatch(output, dataset.labels, fittingCosts)];
  const rows = featureCount(shape);
  const labels = labelRows(dataset.labels);
  const found: Diagnostic[] = [];
  if (rows !== labels) found.push(rowsMismatch(output, lastDense(layers) ?? last, rows, labels, dataset.examples ?? 'm'));
  const activation = activationOf(last);
  if (!costAccepts(cost, activation)) found.push(activationMismatch(output, last, activation));
  return found;
}

/** The layer whose units are the rows of the predictions: activation layers behind it pass as many on. */
function lastDense(layers: readonly LayerSpec[]): LayerSpec | undefined {
  return layers.filter(({ kind }) => kind === 'dense').at(-1);
}

/** The activation in which a layer ends. Input and flatten pass values on as they are. */
export function activationOf(layer: LayerSpec): ActivationName {
  return layer.kind === 'dense' || layer.kind === 'activation' ? layer.parameters.activation : 'linear';
}

function labelsMismatch(output: LayerSpecOf<'output'>, labels: LabelKind, fitting: readonly CostName[]): Diagnostic {
  const [proposal = 'mean_squared_error'] = fitting;
  return diagnose(
    'GD402',
    { cost: output.parameters.cost, labels: describeLabels(labels), fitting: proposal },
    { nodeIds: [output.id], fixes: [{ kind: 'set-parameter', nodeId: output.id, parameter: 'cost', value: proposal }] },
  );
}

function rowsMismatch(
  output: LayerSpecOf<'output'>,
  last: LayerSpec,
  rows: number,
  labelRowCount: number,
  examples: number | 'm',
): Diagnostic {
  return diagnose(
    'GD101',
    {
      layer: output.name,
      predictions: formatShape([rows], examples),
      labels: formatShape([labelRowCount], examples),
      rows,
      labelRows: labelRowCount,
      last: last.name,
    },
    {
      nodeIds: [output.id],
      edgeIds: [],
      fixes: last.kind === 'dense' ? [{ kind: 'set-parameter', nodeId: last.id, parameter: 'units', value: labelRowCount }] : [],
    },
  );
}

function activationMismatch(output: LayerSpecOf<'output'>, last: LayerSpec, activation: ActivationName): Diagnostic {
  const { cost } = output.parameters;
  const [fitting] = costs[cost].activations;
  const fittingCost = costNames.find((name) => name !== 'mean_squared_error' && costAccepts(name, activation)) ?? 'mean_squared_error';
  const changeActivation =
    last.kind === 'dense' || last.kind === 'activation'
      ? [{ kind: 'set-parameter', nodeId: last.id, parameter: 'activation', value: fitting } as const]
      : [];
  return diagnose(
    'GD401',
    { cost, activation, fitting, last: last.name },
    {
      nodeIds: [output.id, last.id],
      fixes: [...changeActivation, { kind: 'set-parameter', nodeId: output.id, parameter: 'cost', value: fittingCost }],
    },
  );
}

function describeLabels(labels: LabelKind): string {
  switch (labels.kind) {
    case 'binary':
      return '0 / 1';
    case 'classes':
      return `0 … ${labels.count - 1}`;
    case 'values':
      return `${labels.rows} × ℝ`;
  }
}
