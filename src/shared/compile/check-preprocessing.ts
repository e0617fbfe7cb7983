import type { GraphEdge } from '../project/graph.ts';
import { type Diagnostic, diagnose } from '../spec/diagnostics/diagnostic.ts';
import type { Fix } from '../spec/diagnostics/fix.ts';
import type { LayerSpec } from '../spec/model-spec.ts';
import { preprocesses } from './preprocessing-chain.ts';

/**
 * Whether preprocessing stands where it can: between Input and the first layer that computes in every iteration (GD311), and before the network branches
 * (GD312), as there is one X. Looks at every layer by itself, so that it answers for drawings that are half done too.
 */
export function checkPreprocessing(layers: readonly LayerSpec[], edges: readonly GraphEdge[]): readonly Diagnostic[] {
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  return layers.filter(preprocesses).flatMap((layer) => {
    const before = layersBefore(layer, byId);
    const start = before.at(-1);
    if (!start) return [];
    if (start.kind !== 'input' && !flattensOrPreprocesses(start)) return [misplaced(layer, start, layers, edges)];
    return branched(layer, before, layers);
  });
}

/** What comes before a layer, from near to far, up to the first that neither flattens nor preprocesses. */
function layersBefore(layer: LayerSpec, byId: ReadonlyMap<string, LayerSpec>): readonly LayerSpec[] {
  const before: LayerSpec[] = [];
  for (let next = sourceOf(layer, byId); next; next = flattensOrPreprocesses(next) ? sourceOf(next, byId) : undefined) before.push(next);
  return before;
}

function sourceOf({ inputs }: LayerSpec, byId: ReadonlyMap<string, LayerSpec>): LayerSpec | undefined {
  return byId.get(inputs[0] ?? '');
}

function flattensOrPreprocesses(layer: LayerSpec): boolean {
  return layer.kind === 'flatten' || preprocesses(layer);
}

function misplaced(layer: LayerSpec, start: LayerSpec, layers: readonly LayerSpec[], edges: readonly GraphEdge[]): Diagnostic {
  const input = layers.find(({ kind }) => kind === 'input');
  const move: readonly Fix[] = input ? [{ kind: 'move-behind', nodeId: layer.id, behind: input.id }] : [];
  return diagnose(
    'GD311',
    { layer: layer.name, behind: start.name },
    {
      nodeIds: [layer.id],
      edgeIds: edges.filter(({ target }) => target === layer.id).map(({ id }) => id),
      fixes: [...move, { kind: 'remove-node', nodeId: layer.id }],
    },
  );
}

/** GD312 where something else reads what `layer` reads too, up to the preprocessing before it, which answers for what is further up. */
function branched(layer: LayerSpec, before: readonly LayerSpec[], layers: readonly LayerSpec[]): readonly Diagnostic[] {
  let reader = layer;
  for (const source of before) {
    const other = layers.find(({ id, inputs }) => id !== reader.id && inputs.includes(source.id));
    if (other) {
      return [
        diagnose(
          'GD312',
          { layer: layer.name, source: source.name, other: other.name },
          {
            nodeIds: [layer.id],
            fixes: [
              { kind: 'move-behind', nodeId: layer.id, behind: source.id },
              { kind: 'remove-node', nodeId: layer.id },
            ],
          },
        ),
      ];
    }
    if (preprocesses(source)) return [];
    reader = source;
  }
  return [];
}
