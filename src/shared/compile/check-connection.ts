import type { Language } from '../language.ts';
import type { Graph } from '../project/graph.ts';
import { type DatasetSource, describeDataset } from '../spec/dataset.ts';
import { type Diagnostic, diagnose } from '../spec/diagnostics/diagnostic.ts';
import { type LayerKind, layerDefinition } from '../spec/layers/layer-catalog.ts';
import { limits } from '../spec/limits.ts';
import type { LayerSpec } from '../spec/model-spec.ts';
import { checkPreprocessing } from './check-preprocessing.ts';
import { ancestorsOf, indexGraph } from './graph-index.ts';
import { type InferredDrawing, type InferredShapes, inferNode, inferShapes } from './infer-shapes.ts';
import { layerNames } from './layer-names.ts';
import { preprocesses } from './preprocessing-chain.ts';

/** Answer to "may this wire be drawn?": yes, perhaps with a problem that a click mends then; yes with a layer put in between; or no and why. */
export type ConnectionCheck =
  | { readonly verdict: 'allowed'; readonly mendable?: Diagnostic }
  | { readonly verdict: 'allowed-with'; readonly layer: LayerKind; readonly reason: Diagnostic }
  | { readonly verdict: 'refused'; readonly reason: Diagnostic };

/** Answers "may this wire be drawn?" for any two nodes of one drawing. */
export type ConnectionChecker = (source: string, target: string) => ConnectionCheck;

/**
 * Whether a wire from `source` to `target` makes sense, by the same rules that `compileGraph` applies to a wire already drawn. Sizes that do not
 * agree are no reason to refuse it where a fix can make them agree. Whoever asks more than once about the same drawing takes `connectionChecker`.
 */
export function checkConnection(graph: Graph, dataset: DatasetSource, source: string, target: string, language: Language): ConnectionCheck {
  return connectionChecker(graph, dataset, language)(source, target);
}

/** `checkConnection` for one drawing: its shapes are inferred once, and of a new wire only what it brings to its own target. */
export function connectionChecker(graph: Graph, dataset: DatasetSource, language: Language): ConnectionChecker {
  const drawing: InferredDrawing = { index: indexGraph(graph), dataset: describeDataset(dataset), names: layerNames(graph, language) };
  const ancestors = new Map<string, ReadonlySet<string>>();
  let inferred: ReturnType<typeof inferShapes> | null = null;
  const isBefore = (id: string, other: string) => {
    const known = ancestors.get(other) ?? ancestorsOf(other, drawing.index);
    ancestors.set(other, known);
    return known.has(id);
  };
  return (source, target) => {
    const obstacle = structuralObstacle(drawing, source, target, isBefore);
    if (obstacle) return { verdict: 'refused', reason: obstacle };
    inferred ??= inferShapes(drawing);
    const misplaced = misplacedPreprocessing(inferred.layers, source, target);
    return misplaced ? { verdict: 'refused', reason: misplaced } : checkShapes(drawing, inferred, source, target);
  };
}

/** Why the wire could not be there, whatever flows through it. `isBefore`: whether wires lead from one node to another, or both are the same. */
function structuralObstacle(
  { index, names }: InferredDrawing,
  source: string,
  target: string,
  isBefore: (id: string, other: string) => boolean,
): Diagnostic | null {
  const from = index.nodes.get(source);
  const to = index.nodes.get(target);
  if (!from || !to) return diagnose('GD205', { layer: target });
  const layer = { source: names.get(source) ?? source, target: names.get(target) ?? target };
  const place = { nodeIds: [target] };
  if (!layerDefinition(from.kind).givesOutput) return diagnose('GD210', { layer: layer.source }, place);
  const { inputs } = layerDefinition(to.kind);
  if (inputs === 'none') return diagnose('GD209', { layer: layer.target }, place);
  if (isBefore(target, source)) return diagnose('GD206', { layer: layer.target }, place);
  const arriving = index.into.get(target) ?? [];
  if (inputs === 'one' && arriving.length > 0) return diagnose('GD207', { layer: layer.target }, place);
  if (arriving.some((edge) => edge.source === source)) return diagnose('GD215', { layer: layer.target, from: layer.source }, place);
  if (arriving.length >= limits.layerInputs) return diagnose('GD214', { layer: layer.target, maximum: limits.layerInputs }, place);
  return null;
}

/** Preprocessing behind a layer that trains is never right: no click mends such a wire. Null where the wire does not lead to that. */
function misplacedPreprocessing(layers: readonly LayerSpec[], source: string, target: string): Diagnostic | null {
  if (!layers.some((layer) => layer.id === target && preprocesses(layer))) return null;
  const wired = layers.map((layer) => (layer.id === target ? { ...layer, inputs: [...layer.inputs, source] } : layer));
  return checkPreprocessing(wired, []).find(({ code, nodeIds }) => code === 'GD311' && nodeIds.includes(target)) ?? null;
}

function checkShapes(drawing: InferredDrawing, inferred: InferredShapes, source: string, target: string): ConnectionCheck {
  const { nodes, into } = drawing.index;
  const node = nodes.get(target);
  if (!node) return { verdict: 'allowed' };
  const edge = { id: 'proposed wire', source, target };
  const { diagnostics } = inferNode(node, [...(into.get(target) ?? []), edge], inferred, drawing);
  const reason = diagnostics.find(({ edgeIds }) => edgeIds.includes(edge.id));
  if (!reason) return { verdict: 'allowed' };
  const [first] = reason.fixes;
  // What one click mends is no reason to refuse: the wire is drawn, and the problem stands beside it with its fixes.
  if (!first) return { verdict: 'refused', reason };
  const layer = first.kind === 'insert-layer' && first.edgeId === edge.id ? (first.layer as LayerKind) : null;
  // A layer with weights changes what is learned, so it is never put in without being asked for.
  return layer && !layerDefinition(layer).hasWeights
    ? { verdict: 'allowed-with', layer, reason }
    : { verdict: 'allowed', mendable: reason };
}
