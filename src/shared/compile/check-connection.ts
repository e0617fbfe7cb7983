import type { Language } from '../language.ts';
import type { Graph } from '../project/graph.ts';
import type { DatasetSource } from '../spec/dataset.ts';
import { type Diagnostic, diagnose } from '../spec/diagnostics/diagnostic.ts';
import { type LayerKind, layerDefinition } from '../spec/layers/layer-catalog.ts';
import { limits } from '../spec/limits.ts';
import { compileGraph } from './compile-graph.ts';
import { layerNames } from './layer-names.ts';

/** Answer to "may this wire be drawn?": yes, yes with a layer put in between, or no and why. */
export type ConnectionCheck =
  | { readonly verdict: 'allowed' }
  | { readonly verdict: 'allowed-with'; readonly layer: LayerKind; readonly reason: Diagnostic }
  | { readonly verdict: 'refused'; readonly reason: Diagnostic };

/**
 * Whether a wire from `source` to `target` makes sense, by the same rules that `compileGraph` applies to a wire already drawn. Sizes that do not
 * agree are no reason to refuse it where a fix can make them agree.
 */
export function checkConnection(graph: Graph, dataset: DatasetSource, source: string, target: string, language: Language): ConnectionCheck {
  const names = layerNames(graph, language);
  const from = graph.nodes.find(({ id }) => id === source);
  const to = graph.nodes.find(({ id }) => id === target);
  if (!from || !to) return { verdict: 'refused', reason: diagnose('GD205', { layer: target }) };
  const layer = { source: names.get(source) ?? source, target: names.get(target) ?? target };
  const place = { nodeIds: [target] };
  if (!layerDefinition(from.kind).givesOutput) return { verdict: 'refused', reason: diagnose('GD210', { layer: layer.source }, place) };
  const { inputs } = layerDefinition(to.kind);
  if (inputs === 'none') return { verdict: 'refused', reason: diagnose('GD209', { layer: layer.target }, place) };
  if (source === target || reaches(graph, target, source))
    return { verdict: 'refused', reason: diagnose('GD206', { layer: layer.target }, place) };
  const arriving = graph.edges.filter((edge) => edge.target === target);
  if (inputs === 'one' && arriving.length > 0) return { verdict: 'refused', reason: diagnose('GD207', { layer: layer.target }, place) };
  if (arriving.some((edge) => edge.source === source))
    return { verdict: 'refused', reason: diagnose('GD215', { layer: layer.target, from: layer.source }, place) };
  if (arriving.length >= limits.layerInputs)
    return { verdict: 'refused', reason: diagnose('GD214', { layer: layer.target, maximum: limits.layerInputs }, place) };
  return checkShapes(graph, dataset, source, target, language);
}

function checkShapes(graph: Graph, dataset: DatasetSource, source: string, target: string, language: Language): ConnectionCheck {
  const edge = { id: 'proposed wire', source, target };
  const { diagnostics } = compileGraph({ nodes: graph.nodes, edges: [...graph.edges, edge] }, dataset, language);
  const reason = diagnostics.find(({ edgeIds }) => edgeIds.includes(edge.id));
  if (!reason) return { verdict: 'allowed' };
  const insertion = reason.fixes.find((fix) => fix.kind === 'insert-layer' && fix.edgeId === edge.id);
  if (insertion?.kind === 'insert-layer') return { verdict: 'allowed-with', layer: insertion.layer as LayerKind, reason };
  // Preprocessing behind a layer that trains is never right, wherever the wire leads: no click mends this very wire.
  if (reason.code === 'GD311') return { verdict: 'refused', reason };
  // What one click mends is no reason to refuse: the wire is drawn, and the problem stands beside it with its fixes.
  return reason.fixes.length > 0 ? { verdict: 'allowed' } : { verdict: 'refused', reason };
}

/** Whether a path of wires leads from `start` to `goal`. */
function reaches(graph: Graph, start: string, goal: string): boolean {
  const seen = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === goal) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    for (const edge of graph.edges) if (edge.source === id) open.push(edge.target);
  }
  return false;
}
