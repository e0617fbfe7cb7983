import { type Diagnostic, diagnose } from '../spec/diagnostics/diagnostic.ts';
import type { Fix } from '../spec/diagnostics/fix.ts';
import { layerDefinition } from '../spec/layers/layer-catalog.ts';
import type { GraphIndex } from './graph-index.ts';
import { likelyTarget } from './likely-wire.ts';

/**
 * Whether everything that is drawn leads to the output. Of a branch that does not, the last layer is named. The drawing has no errors so far, so a
 * layer that feeds others leads wherever they lead.
 */
export function checkReach(index: GraphIndex, names: ReadonlyMap<string, string>): readonly Diagnostic[] {
  return index.graph.nodes
    .filter(({ id, kind }) => layerDefinition(kind).givesOutput && !index.outOf.has(id))
    .map(({ id }) => {
      const target = likelyTarget(id, index);
      const fixes: Fix[] = target === null ? [] : [{ kind: 'connect', source: id, target }];
      return diagnose('GD216', { layer: names.get(id) ?? id }, { nodeIds: [id], fixes: [...fixes, { kind: 'remove-node', nodeId: id }] });
    });
}
