import type { Graph, GraphNode } from '../../../shared/project/graph.ts';
import type { ActivationName } from '../../../shared/spec/activations.ts';
import { layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import { layerDepths } from '../../graph/layer-depths.ts';

/** A layer in a small picture of a network. Middle and size in units of the picture. */
export interface PicturedLayer {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The window's category colour: `dense`, `act` …. */
  readonly colour: string;
  /** The character of its kind; null for a layer with units. */
  readonly glyph: string | null;
  /** How many units a layer has, and by which function they answer; null for the others. */
  readonly units: number | null;
  readonly activation: ActivationName | null;
  /** Whether its weights start at zero: then it is drawn hollow. */
  readonly isHollow: boolean;
}

/** A wire in a small picture of a network, as an SVG path. */
export interface PicturedWire {
  readonly id: string;
  readonly path: string;
}

/** Where the picture of a network goes: from `left`, where the input ends, to `right`, around the height `middle`. */
export interface PictureFrame {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

const squareSize = 16;
const barWidth = 16;
const tallestBar = 66;
const widestStep = 46;
const rowHeight = 34;

/** A drawing as a small picture: layers with units as bars, taller where they have more, the others as squares, the input left out. */
export function chainPicture(
  graph: Graph,
  { left, right, middle }: PictureFrame,
): { readonly layers: readonly PicturedLayer[]; readonly wires: readonly PicturedWire[] } {
  const depths = layerDepths(graph);
  const shown = graph.nodes.filter(({ id, kind }) => depths.has(id) && layerDefinition(kind).inputs !== 'none');
  const deepest = Math.max(1, ...depths.values());
  const step = Math.min(widestStep, (right - left - squareSize / 2) / deepest);
  // Short networks stand in the middle of the room there is.
  const start = left + (right - left - squareSize / 2 - step * deepest) / 2;
  const layers = shown.map((node) => {
    const depth = depths.get(node.id) ?? 0;
    const column = shown.filter(({ id }) => depths.get(id) === depth);
    const row = column.indexOf(node) - (column.length - 1) / 2;
    return pictured(node, start + step * depth, middle + rowHeight * row);
  });
  const known = new Map(layers.map((layer) => [layer.id, layer]));
  const wires = graph.edges.flatMap(({ id, source, target }): readonly PicturedWire[] => {
    const [from, to] = [known.get(source), known.get(target)];
    if (!to) return [];
    const isSkip = (depths.get(target) ?? 0) - (depths.get(source) ?? 0) > 1;
    const beginning = from ? { x: from.x, y: from.y } : { x: left, y: middle };
    return [{ id, path: isSkip ? arch(beginning, to, middle) : `M${beginning.x} ${beginning.y}L${to.x} ${to.y}` }];
  });
  return { layers, wires };
}

function pictured(node: GraphNode, x: number, y: number): PicturedLayer {
  const { colour, glyph } = layerDefinition(node.kind);
  const square = {
    id: node.id,
    x,
    y,
    width: squareSize,
    height: squareSize,
    colour,
    glyph,
    units: null,
    activation: null,
    isHollow: false,
  };
  if (node.kind !== 'dense') return square;
  const { units, activation, initializer } = node.parameters;
  return { ...square, width: barWidth, height: barHeight(units), glyph: null, units, activation, isHollow: initializer === 'zeros' };
}

/** Grows with the logarithm, so that 1, 4 and 64 units can be told apart and 100,000 have room. */
function barHeight(units: number): number {
  return Math.min(tallestBar, squareSize + 8 * Math.log2(Math.max(1, units)));
}

/** A wire over the layers that it passes. */
function arch(from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }, middle: number): string {
  const top = middle - tallestBar / 2 - 14;
  return `M${from.x} ${from.y}C${from.x + 6} ${top} ${to.x - 6} ${top} ${to.x} ${to.y}`;
}
