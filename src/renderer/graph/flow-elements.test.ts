import { describe, expect, it } from 'vitest';
import { compileGraph } from '../../shared/compile/compile-graph.ts';
import type { ProjectDocument } from '../../shared/project/document.ts';
import { templates } from '../../shared/project/templates/templates.ts';
import { moveNodes } from '../document/edits/move-nodes.ts';
import { flowNode, type LayerFlowNode } from './flow-elements.ts';
import { type LayerFacts, layerFacts } from './layer-facts.ts';
import type { Size } from './node-size.ts';

const { document } = templates.planar;
const facts = layerFacts(
  { ...compileGraph(document.graph, document.dataset, 'en'), graph: document.graph, dataset: document.dataset },
  'en',
);
const size: Size = { width: 160, height: 80 };

function drawn(
  { graph }: ProjectDocument,
  selected: string | null = null,
  known: ReadonlyMap<string, LayerFacts> = facts,
): LayerFlowNode[] {
  return graph.nodes.flatMap((node) => {
    const data = known.get(node.id);
    return data ? [flowNode(node, data, node.id === selected, size, 'layer')] : [];
  });
}
/** Which nodes are other objects than before. */
function changed(before: readonly LayerFlowNode[], after: readonly LayerFlowNode[]): readonly string[] {
  return after.filter((node, index) => node !== before[index]).map(({ id }) => id);
}

describe('a node for React Flow', () => {
  it('is another object only where something about it changed', () => {
    const before = drawn(document);
    expect(changed(before, drawn(document))).toEqual([]);
    expect(changed(before, drawn(moveNodes(document, new Map([['n2', { x: 9, y: 9 }]]))))).toEqual(['n2']);
    expect(changed(before, drawn(document, 'n3'))).toEqual(['n3']);
    const described = new Map([...facts].map(([id, data]) => [id, id === 'n1' ? { ...data, name: 'Data' } : data]));
    expect(changed(drawn(document), drawn(document, null, described))).toEqual(['n1']);
  });

  it('is of a type of its kind, and carries its size and its spoken name', () => {
    expect(drawn(document, 'n2')[1]).toMatchObject({
      type: 'layer-dense',
      position: { x: 244, y: 0 },
      selected: true,
      measured: size,
      ariaLabel: 'Dense 1, Dense: 4 units, tanh. Gives (4, 400). From Input. To Dense 2.',
    });
  });
});
