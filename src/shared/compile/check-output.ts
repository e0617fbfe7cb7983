import type { GraphEdge } from '../project/graph.ts';
import type { ActivationName } from '../spec/activations.ts';
import { type CostName, costAccepts, costNames, costs } from '../spec/costs.ts';
import { type DatasetDescription, type LabelKind, labelRows } from '../spec/dataset.ts';
import { type Diagnostic, diagnose } from '../spec/diagnostics/diagnostic.ts';
import type { RowsOrigin } from '../spec/layers/layer-definition.ts';
import type { LayerSpec, LayerSpecOf } from '../spec/model-spec.ts';
import { type FeatureShape, featureCount, formatShape } from '../spec/shape.ts';
import { behindDropout } from './through-dropout.ts';

/** Costs that are defined for each kind of labels; the first is the one a fix proposes. */
const costsForLabels: Readonly<Record<LabelKind['kind'], readonly CostName[]>> = {
  binary: ['binary_cross_entropy', 'mean_squared_error'],
  classes: ['categorical_cross_entropy', 'binary_cross_entropy', 'mean_squared_error'],
  values: ['mean_squared_error'],
};

/** A drawing without errors so far, with what is known of its values. */
export interface InferredNetwork {
  /** They end in an output. */
  readonly layers: readonly LayerSpec[];
  readonly edges: readonly GraphEdge[];
  readonly dataset: DatasetDescription;
  readonly shapes: ReadonlyMap<string, FeatureShape>;
  readonly rowsOrigins: ReadonlyMap<string, RowsOrigin | null>;
}

/** Whether the predictions, the cost and the labels go together. */
export function checkOutput({ layers, edges, dataset, shapes, rowsOrigins }: InferredNetwork): readonly Diagnostic[] {
  const output = layers.find((layer): layer is LayerSpecOf<'output'> => layer.kind === 'output');
  const last = layers.find(({ id }) => id === output?.inputs[0]);
  const shape = last && shapes.get(last.id);
  const wire = edges.find(({ target }) => target === output?.id);
  if (!output || !last || !shape || !wire) return [];
  const { cost } = output.parameters;
  const fittingCosts = costsForLabels[dataset.labels.kind];
  if (!fittingCosts.includes(cost)) return [labelsMismatch(output, dataset.labels, fittingCosts)];
  const rows = featureCount(shape);
  const labels = labelRows(dataset.labels);
  const found: Diagnostic[] = [];
  if (rows !== labels) {
    const origin = rowsOrigins.get(last.id) ?? null;
    const examples = dataset.examples ?? 'm';
    const counts = { rows, labelRows: labels, predictions: formatShape([rows], examples), labels: formatShape([labels], examples) };
    found.push(origin ? rowsMismatch(output, origin, counts) : joinedRowsMismatch(output, last, wire.id, counts));
  }
  const source = behindDropout(last, layers);
  const activation = activationOf(source);
  if (!costAccepts(cost, activation)) found.push(activationMismatch(output, source, activation, wire.id));
  return found;
}

/** The activation in which a layer ends. What joins values, or only passes them on, ends in none: any number can come out. */
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

/** Rows of predictions and labels, and their shapes as words. */
interface RowCounts {
  readonly rows: number;
  readonly labelRows: number;
  readonly predictions: string;
  readonly labels: string;
}

/** The layer whose units are the rows of the predictions is to have others: activation layers behind it pass as many on. */
function rowsMismatch(output: LayerSpecOf<'output'>, { nodeId, name, parameter }: RowsOrigin, counts: RowCounts): Diagnostic {
  return diagnose(
    'GD101',
    { layer: output.name, ...counts, last: name },
    { nodeIds: [output.id], fixes: [{ kind: 'set-parameter', nodeId, parameter, value: counts.labelRows }] },
  );
}

/** No single parameter makes the rows of joined values. */
function joinedRowsMismatch(output: LayerSpecOf<'output'>, last: LayerSpec, edgeId: string, counts: RowCounts): Diagnostic {
  return diagnose(
    'GD106',
    { ...counts, last: last.name },
    { nodeIds: [output.id], fixes: [{ kind: 'insert-layer', edgeId, layer: 'dense' }] },
  );
}

function activationMismatch(output: LayerSpecOf<'output'>, last: LayerSpec, activation: ActivationName, edgeId: string): Diagnostic {
  const { cost } = output.parameters;
  const [fitting] = costs[cost].activations;
  const fittingCost = costNames.find((name) => name !== 'mean_squared_error' && costAccepts(name, activation)) ?? 'mean_squared_error';
  const changeCost = { kind: 'set-parameter', nodeId: output.id, parameter: 'cost', value: fittingCost } as const;
  const nodeIds = [output.id, last.id];
  if (last.kind !== 'dense' && last.kind !== 'activation') {
    const insertActivation = { kind: 'insert-layer', edgeId, layer: 'activation' } as const;
    return diagnose('GD408', { cost, fitting, last: last.name }, { nodeIds, fixes: [insertActivation, changeCost] });
  }
  const changeActivation = { kind: 'set-parameter', nodeId: last.id, parameter: 'activation', value: fitting } as const;
  return diagnose('GD401', { cost, activation, fitting, last: last.name }, { nodeIds, fixes: [changeActivation, changeCost] });
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
