import type { GraphNode } from '../project/graph.ts';
import type { DatasetDescription } from '../spec/datasets/dataset-definition.ts';
import type { Diagnostic } from '../spec/diagnostics/diagnostic.ts';
import type { ClashOperator, ClashSide, PicturedMatrix, ShapeClash } from '../spec/diagnostics/shape-clash.ts';
import { labelRows } from '../spec/labels.ts';
import { layerDefinition } from '../spec/layers/layer-catalog.ts';
import { featureCount, formatFeatures, formatShape } from '../spec/shape.ts';
import { superscript } from '../spec/superscript.ts';
import { type LayerSymbols, layerSymbols } from './layer-symbols.ts';
import { shapeHistory, type TracedDrawing } from './shape-history.ts';

/** A drawing of which something is wrong with the shapes. */
export interface ClashingDrawing extends TracedDrawing {
  readonly dataset: DatasetDescription;
}

/** A clashing drawing with the names of its matrices. */
interface NamedDrawing extends ClashingDrawing {
  readonly symbols: ReadonlyMap<string, LayerSymbols>;
}

/** Gives every diagnostic about two matrices what is known of both. Names are made up only where something is wrong. */
export function pictureClashes(diagnostics: readonly Diagnostic[], drawing: ClashingDrawing): readonly Diagnostic[] {
  if (!diagnostics.some(({ code }) => code in clashes)) return diagnostics;
  const named = { ...drawing, symbols: layerSymbols(drawing.index.graph) };
  return diagnostics.map((diagnostic) => {
    const clash = clashes[diagnostic.code]?.(diagnostic, named) ?? null;
    return clash ? { ...diagnostic, clash } : diagnostic;
  });
}

const clashes: Partial<Record<Diagnostic['code'], (diagnostic: Diagnostic, drawing: NamedDrawing) => ShapeClash | null>> = {
  GD101: clashWithLabels,
  GD102: ({ nodeIds, edgeIds }, drawing) => {
    const [target = ''] = nodeIds;
    const kind = drawing.index.nodes.get(target)?.kind;
    if (kind === 'output') return clashWithLabels({ nodeIds }, drawing);
    const weights = kind === 'dense' ? weightsOf(target, edgeIds[0] ?? '', drawing) : null;
    return clash(weights, '·', valueThrough(edgeIds[0], drawing), 'inner');
  },
  GD104: ({ edgeIds: [first, other] }, drawing) => clash(valueThrough(first, drawing), '+', valueThrough(other, drawing), 'rows'),
  GD105: ({ nodeIds: [target = ''], edgeIds: [picture] }, drawing) => {
    const other = (drawing.index.into.get(target) ?? []).find(({ id }) => id !== picture);
    return clash(valueThrough(other?.id, drawing), ';', valueThrough(picture, drawing), 'rows');
  },
  GD106: clashWithLabels,
};

function clash(left: PicturedMatrix | null, operator: ClashOperator, right: PicturedMatrix | null, side: ClashSide): ShapeClash | null {
  return left && right ? { left, operator, right, sides: [side] } : null;
}

/** Predictions against labels Y, which the cost compares element by element. */
function clashWithLabels({ nodeIds: [output = ''] }: Pick<Diagnostic, 'nodeIds'>, drawing: NamedDrawing): ShapeClash | null {
  const node = drawing.index.nodes.get(output);
  const [wire] = drawing.index.into.get(output) ?? [];
  const isDifference = node?.kind === 'output' && node.parameters.cost === 'mean_squared_error';
  return clash(valueThrough(wire?.id, drawing), isDifference ? '−' : '⊙', labelsOf(drawing.dataset), 'rows');
}

/** Y (n_y, m). */
function labelsOf({ labels, examples }: DatasetDescription): PicturedMatrix {
  const rows = labelRows(labels);
  return {
    name: 'Y',
    rows: [rows],
    columns: examples,
    symbolic: '(n_y, m)',
    numeric: formatShape([rows], examples ?? 'm'),
    history: { origin: { kind: 'labels', labels }, passedBy: [] },
  };
}

/** What flows through a wire: X (n_x, m), A[l] (n[l], m) and so on. */
function valueThrough(edgeId: string | undefined, { symbols, ...drawing }: NamedDrawing): PicturedMatrix | null {
  const { index, shapes, dataset } = drawing;
  const source = index.graph.edges.find(({ id }) => id === edgeId)?.source ?? '';
  const shape = shapes.get(source);
  if (!shape) return null;
  const history = shapeHistory(source, drawing);
  const rows = rowsSymbol(source, { symbols, ...drawing }) ?? formatFeatures(shape);
  return {
    name: symbols.get(source)?.output ?? 'A',
    rows: shape,
    columns: dataset.examples,
    symbolic: `(${shape.length === 1 ? rows : formatFeatures(shape)}, m)`,
    numeric: formatShape(shape, dataset.examples ?? 'm'),
    history,
  };
}

/** W[l] (n[l], n[l-1]) of a dense layer, with the columns that it will have once pictures are flattened. */
function weightsOf(nodeId: string, edgeId: string, { symbols, ...drawing }: NamedDrawing): PicturedMatrix | null {
  const { index, shapes, names } = drawing;
  const number = symbols.get(nodeId)?.number;
  const units = shapes.get(nodeId);
  const source = index.graph.edges.find(({ id }) => id === edgeId)?.source ?? '';
  const arriving = shapes.get(source);
  if (!number || !units || !arriving) return null;
  const features = featureCount(arriving);
  const [rows, columns] = [featureCount(units), rowsSymbol(source, { symbols, ...drawing }) ?? features];
  return {
    name: `W${superscript(number)}`,
    rows: [rows],
    columns: features,
    symbolic: `(n[${number}], ${columns})`,
    numeric: `(${rows}, ${features})`,
    history: { origin: { kind: 'weights', layer: names.get(nodeId) ?? nodeId, units: rows, features }, passedBy: [] },
  };
}

/** What the course calls the rows of what a node gives: n_x or n[l]; null for joined values and for features made of others, which it has no sign for. */
function rowsSymbol(nodeId: string, { index, symbols }: NamedDrawing): string | null {
  let id = nodeId;
  for (let steps = index.graph.nodes.length; steps > 0; steps -= 1) {
    const number = symbols.get(id)?.number ?? null;
    if (number !== null) return `n[${number}]`;
    const wires = index.into.get(id) ?? [];
    const [wire] = wires;
    if (!wire) return 'n_x';
    if (wires.length > 1 || makesFeatures(index.nodes.get(id))) return null;
    id = wire.source;
  }
  return null;
}

function makesFeatures(node: GraphNode | undefined): boolean {
  return node !== undefined && layerDefinition(node.kind).preprocesses?.featuresBehind !== undefined;
}
