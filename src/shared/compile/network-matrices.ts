import type { Graph } from '../project/graph.ts';
import { type DatasetSource, describeDataset } from '../spec/dataset.ts';
import { labelRows } from '../spec/labels.ts';
import { layerDefinition } from '../spec/layers/layer-catalog.ts';
import type { ArrayShape } from '../spec/operations/array-shape.ts';
import type { NamedShape } from '../spec/operations/operand.ts';
import { featureCount } from '../spec/shape.ts';
import type { Compilation } from './compile-graph.ts';
import { layerSymbols } from './layer-symbols.ts';
import { wiresInto } from './wires-into.ts';

/**
 * The matrices of a drawn network by the names that a notebook gives them, as far as their shapes are known: X (n_x, m) as it is preprocessed, Y (n_y, m); W[l] (n[l], n_prev),
 * b[l] (n[l], 1), Z[l] and A[l] (n[l], m) of each layer with weights, H[k] of what was joined, and the gradient of each with a d before it.
 */
export function networkMatrices(graph: Graph, dataset: DatasetSource, { shapes, examples }: Compilation): readonly NamedShape[] {
  const { features, labels } = describeDataset(dataset);
  const m = examples ?? 'm';
  const wires = wiresInto(graph.edges);
  const values: NamedShape[] = [];
  const symbols = layerSymbols(graph);
  let featuresRead = featureCount(features);
  for (const [id, { number }] of symbols) {
    const node = graph.nodes.find((candidate) => candidate.id === id);
    const shape = shapes.get(id);
    if (!node || !shape) continue;
    const [wire] = wires.get(id) ?? [];
    const previous = shapes.get(wire?.source ?? '');
    const rows = featureCount(shape);
    if (number !== null && previous) values.push(...layerMatrices(number, rows, featureCount(previous), hasBias(node), m));
    const { output } = symbols.get(id) ?? {};
    const { inputs, preprocesses } = layerDefinition(node.kind);
    if (preprocesses) featuresRead = rows;
    if (inputs === 'several' && output) values.push(...withGradient(output.normalize('NFKC'), [rows, m]));
  }
  return [{ name: 'X', shape: [featuresRead, m] }, { name: 'Y', shape: [labelRows(labels), m] }, ...values];
}

function layerMatrices(l: number, rows: number, previous: number, bias: boolean, m: number | 'm'): readonly NamedShape[] {
  return [
    ...withGradient(`W${l}`, [rows, previous]),
    ...(bias ? withGradient(`b${l}`, [rows, 1]) : []),
    ...withGradient(`Z${l}`, [rows, m]),
    ...withGradient(`A${l}`, [rows, m]),
  ];
}

function withGradient(name: string, shape: ArrayShape): readonly NamedShape[] {
  return [
    { name, shape },
    { name: `d${name}`, shape },
  ];
}

function hasBias({ parameters }: Graph['nodes'][number]): boolean {
  return 'bias' in parameters && parameters.bias;
}
