import { wiresInto } from '../../../shared/compile/wires-into.ts';
import { viewLimits } from '../../../shared/ipc/layer-views.ts';
import type { Graph, GraphEdge, GraphNode } from '../../../shared/project/graph.ts';
import { describeDataset } from '../../../shared/spec/dataset.ts';
import { labelRows } from '../../../shared/spec/labels.ts';
import { layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import { passesOn } from '../../../shared/spec/layers/passes-on.ts';
import { featureCount } from '../../../shared/spec/shape.ts';
import type { CompiledDrawing } from '../../compile/compilation-store.ts';

/**
 * What the picture in a node shows. `points`: the data in the plane; `examples`: some pictures of the data; `regions`: what each unit gives over the plane;
 * `decision`: what the network predicts there, with the data; `unit-weights`: W, a picture for each unit; `weights`: W as a whole; `activations`: what the layer
 * gives for some examples.
 */
export type PictureContent = 'points' | 'examples' | 'regions' | 'decision' | 'unit-weights' | 'weights' | 'activations';

/** The picture of a node, known from the drawing alone: its room is kept before there is anything to see. */
export type PicturePlan = {
  readonly content: PictureContent;
  /** Pictures side by side. */
  readonly images: number;
  /** Units of the layer; 0 where the picture is not of units. */
  readonly units: number;
  /** Whether they are in three colours. */
  readonly isColour: boolean;
  /** Whether what is called units here are features that preprocessing makes of others. */
  readonly areFeatures?: true;
};

/** Pictures of the data that an input shows. */
const examplesShown = 8;

/** The picture of a node; null where it has none: layers that only pass on, a cost of pictures, and data that is to be given from outside and is not at hand. */
export function picturePlan({ graph, dataset, shapes }: CompiledDrawing, nodeId: string, isAtHand: boolean): PicturePlan | null {
  const index = indexOf(graph);
  const node = index.nodes.get(nodeId);
  if (!node || (dataset.kind === 'given' && !isAtHand) || passesOn(node.kind)) return null;
  const { features } = describeDataset(dataset);
  const isPlane = features.length === 1 && features[0] === 2;
  const isColour = features.length === 3 && features[2] === 3;
  if (node.kind === 'input') return pictureOfData(isPlane, features.length > 1, isColour);
  if (node.kind === 'output')
    return isPlane ? { content: 'decision', images: 1, units: labelRows(describeDataset(dataset).labels), isColour: false } : null;
  const shape = shapes.get(nodeId);
  if (!shape) return null;
  const units = featureCount(shape);
  const shown = Math.min(units, viewLimits.units);
  const made = layerDefinition(node.kind).preprocesses ? ({ areFeatures: true } as const) : {};
  if (isPlane) return { content: 'regions', images: shown, units, isColour: false, ...made };
  if (node.kind !== 'dense') return { content: 'activations', images: 1, units, isColour: false, ...made };
  const readsPictures = features.length > 1 && readsData(node, index);
  return readsPictures
    ? { content: 'unit-weights', images: shown, units, isColour }
    : { content: 'weights', images: 1, units, isColour: false };
}

function pictureOfData(isPlane: boolean, arePictures: boolean, isColour: boolean): PicturePlan | null {
  if (isPlane) return { content: 'points', images: 1, units: 0, isColour: false };
  return arePictures ? { content: 'examples', images: examplesShown, units: 0, isColour } : null;
}

/** Whether W of a layer is multiplied with the examples, if only by way of layers that pass them on. */
export function readsExamples(graph: Graph, node: GraphNode): boolean {
  return readsData(node, indexOf(graph));
}

function readsData(node: GraphNode, { nodes, wires }: GraphIndex): boolean {
  const seen = new Set<string>();
  let id = wires.get(node.id)?.[0]?.source;
  while (id !== undefined && !seen.has(id)) {
    seen.add(id);
    const kind = nodes.get(id)?.kind;
    if (kind === 'input') return true;
    if (!kind || !passesOn(kind)) return false;
    id = wires.get(id)?.[0]?.source;
  }
  return false;
}

/** A drawing by its ids. */
interface GraphIndex {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly wires: ReadonlyMap<string, readonly GraphEdge[]>;
}

// Every node of a drawing asks for its picture.
const indices = new WeakMap<Graph, GraphIndex>();

function indexOf(graph: Graph): GraphIndex {
  const known = indices.get(graph);
  if (known) return known;
  const index = { nodes: new Map(graph.nodes.map((node) => [node.id, node])), wires: wiresInto(graph.edges) };
  indices.set(graph, index);
  return index;
}
