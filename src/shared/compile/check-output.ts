import type { GraphEdge } from '../project/graph.ts';
import type { ActivationName } from '../spec/activations.ts';
import { type CostName, costAccepts, costs } from '../spec/costs.ts';
import type { DatasetSource } from '../spec/dataset.ts';
import type { DatasetDescription } from '../spec/datasets/dataset-definition.ts';
import { type Diagnostic, diagnose } from '../spec/diagnostics/diagnostic.ts';
import { atMostThree, type Fix } from '../spec/diagnostics/fix.ts';
import { type LabelKind, labelRows } from '../spec/labels.ts';
import type { RowsOrigin } from '../spec/layers/layer-definition.ts';
import type { LayerSpec, LayerSpecOf } from '../spec/model-spec.ts';
import { type FeatureShape, featureCount } from '../spec/shape.ts';
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
  readonly source: DatasetSource;
  readonly dataset: DatasetDescription;
  readonly shapes: ReadonlyMap<string, FeatureShape>;
  readonly rowsOrigins: ReadonlyMap<string, RowsOrigin | null>;
}

/** The end of a network: what predicts, the wire from there, and the cost. */
interface NetworkEnd {
  readonly output: LayerSpecOf<'output'>;
  readonly last: LayerSpec;
  readonly edgeId: string;
  /** Rows of the predictions. */
  readonly rows: number;
  readonly labels: LabelKind;
  /** Whether the labels may be said to be others, because they are given when training starts. */
  readonly areLabelsGiven: boolean;
}

/** Whether the predictions, the cost and the labels go together. */
export function checkOutput({ layers, edges, source, dataset, shapes, rowsOrigins }: InferredNetwork): readonly Diagnostic[] {
  const output = layers.find((layer): layer is LayerSpecOf<'output'> => layer.kind === 'output');
  const last = layers.find(({ id }) => id === output?.inputs[0]);
  const shape = last && shapes.get(last.id);
  const wire = edges.find(({ target }) => target === output?.id);
  if (!output || !last || !shape || !wire) return [];
  const { labels } = dataset;
  const end: NetworkEnd = { output, last, edgeId: wire.id, rows: featureCount(shape), labels, areLabelsGiven: source.kind === 'given' };
  const predicting = behindDropout(last, layers);
  const activation = activationOf(predicting);
  const { cost } = output.parameters;
  if (!costsForLabels[labels.kind].includes(cost)) return [labelsMismatch(end, activation)];
  const found: Diagnostic[] = [];
  if (end.rows !== labelRows(labels)) found.push(rowsMismatch(end, rowsOrigins.get(last.id) ?? null));
  if (!costAccepts(cost, activation)) found.push(activationMismatch(end, predicting, activation));
  return found;
}

/** The activation in which a layer ends. What joins values, or only passes them on, ends in none: any number can come out. */
export function activationOf(layer: LayerSpec): ActivationName {
  return layer.kind === 'dense' || layer.kind === 'activation' ? layer.parameters.activation : 'linear';
}

/** Another cost, those that fit the predictions first; or other labels, where they are only given later. */
function labelsMismatch({ output, labels, areLabelsGiven, rows }: NetworkEnd, activation: ActivationName): Diagnostic {
  const { cost } = output.parameters;
  const fitting = costsForLabels[labels.kind];
  const ordered = [...fitting.filter((name) => costAccepts(name, activation)), ...fitting.filter((name) => !costAccepts(name, activation))];
  const [proposal = 'mean_squared_error'] = ordered;
  const otherLabels = areLabelsGiven ? labelsFor(cost, rows) : null;
  const fixes: readonly Fix[] = [
    ...ordered.map((value) => ({ kind: 'set-parameter', nodeId: output.id, parameter: 'cost', value }) as const),
    ...(otherLabels ? [{ kind: 'set-labels', labels: otherLabels } as const] : []),
  ];
  const data = { cost, labels: describeLabels(labels), fitting: proposal };
  return diagnose('GD402', data, { nodeIds: [output.id], fixes: atMostThree(fixes) });
}

/**
 * The layer whose units are the rows of the predictions is to have others: activation layers behind it pass as many on. No single parameter makes the rows
 * of joined values.
 */
function rowsMismatch({ output, last, edgeId, rows, labels, areLabelsGiven }: NetworkEnd, origin: RowsOrigin | null): Diagnostic {
  const counts = { rows, labelRows: labelRows(labels) };
  const { cost } = output.parameters;
  const otherLabels = areLabelsGiven ? labelsFor(cost, rows) : null;
  const setLabels: readonly Fix[] = otherLabels ? [{ kind: 'set-labels', labels: otherLabels }] : [];
  const [activation] = costs[cost].activations;
  const insertDense: Fix = { kind: 'insert-layer', edgeId, layer: 'dense', parameters: { units: counts.labelRows, activation } };
  const nodeIds = [output.id];
  if (!origin) return diagnose('GD106', { ...counts, last: last.name }, { nodeIds, fixes: [insertDense, ...setLabels] });
  const setUnits: Fix = { kind: 'set-parameter', nodeId: origin.nodeId, parameter: origin.parameter, value: counts.labelRows };
  return diagnose('GD101', { ...counts, last: origin.name }, { nodeIds, fixes: [setUnits, ...setLabels, insertDense] });
}

/** Labels of so many rows for which the cost is defined; null where there are none. */
function labelsFor(cost: CostName, rows: number): LabelKind | null {
  const kinds: readonly LabelKind[] = [
    ...(rows === 1 ? [{ kind: 'binary' } as const] : []),
    ...(rows >= 2 && rows <= mostLabelRows ? [{ kind: 'classes', count: rows } as const] : []),
    ...(rows <= mostLabelRows ? [{ kind: 'values', rows } as const] : []),
  ];
  return (
    kinds.find(({ kind }) => costsForLabels[kind][0] === cost) ?? kinds.find(({ kind }) => costsForLabels[kind].includes(cost)) ?? null
  );
}

/** As many rows as the schema of a dataset lets labels have. */
const mostLabelRows = 100_000;

/** Another activation, or a cost that takes this one and goes with the labels. */
function activationMismatch({ output, edgeId, labels }: NetworkEnd, last: LayerSpec, activation: ActivationName): Diagnostic {
  const { cost } = output.parameters;
  const [fitting] = costs[cost].activations;
  const changeCost = costsForLabels[labels.kind]
    .filter((name) => costAccepts(name, activation))
    .map((value) => ({ kind: 'set-parameter', nodeId: output.id, parameter: 'cost', value }) as const);
  const nodeIds = [output.id, last.id];
  if (last.kind !== 'dense' && last.kind !== 'activation') {
    const insertActivation: Fix = { kind: 'insert-layer', edgeId, layer: 'activation', parameters: { activation: fitting } };
    return diagnose('GD408', { cost, fitting, last: last.name }, { nodeIds, fixes: atMostThree([insertActivation, ...changeCost]) });
  }
  const changeActivation: Fix = { kind: 'set-parameter', nodeId: last.id, parameter: 'activation', value: fitting };
  return diagnose(
    'GD401',
    { cost, activation, fitting, last: last.name },
    { nodeIds, fixes: atMostThree([changeActivation, ...changeCost]) },
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
