import { describe, expect, it } from 'vitest';
import { compileGraph } from '../../../shared/compile/compile-graph.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import type { ChainLayer } from '../../../shared/project/templates/chain.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import { branchedGraph } from '../../../shared/project/testing/branched-graph.ts';
import { foldGroups } from '../../document/edits/change-group.ts';
import { groupNodes } from '../../document/edits/group-nodes.ts';
import { edgeFacts } from '../edge-facts.ts';
import { flowEdge } from '../flow-elements.ts';
import { drawnWireFacts } from './drawn-wire-facts.ts';
import { drawnWires, edgesShownAs } from './drawn-wires.ts';

const dense = (units: number): ChainLayer => ({
  kind: 'dense',
  parameters: { units, activation: 'tanh', initializer: 'he', factor: 0.01, bias: true },
});
/** n1 feeds n2 and n3, of which n4 joins both and n1 itself. */
const branched: ProjectDocument = {
  ...templates.planar.document,
  graph: branchedGraph([
    [dense(2), 0],
    [dense(3), 0],
    [{ kind: 'concat', parameters: {} }, 1, 2, 0],
  ]),
};
const folded = (document: ProjectDocument, ...groups: readonly (readonly string[])[]) =>
  groups.reduce((present, nodeIds, index) => {
    const id = `g${index + 1}`;
    return foldGroups(groupNodes(present, { id, nodeIds }), [id], true);
  }, document);
const shown = ({ graph, groups }: ProjectDocument) =>
  drawnWires(graph.edges, groups).map(({ source, target, edges }) => `${source} → ${target} (${edges.map(({ id }) => id).join()})`);

describe('the wires of a drawing with folded groups', () => {
  it('are all shown where nothing is folded', () => {
    expect(shown(branched)).toEqual(['n1 → n2 (e1)', 'n1 → n3 (e2)', 'n2 → n4 (e3)', 'n3 → n4 (e4)', 'n1 → n4 (e5)']);
    expect(shown(groupNodes(branched, { id: 'g1', nodeIds: ['n2', 'n3'] }))).toEqual(shown(branched));
  });

  it('are hidden within a block, and end at it once for each other end', () => {
    expect(shown(folded(branched, ['n2', 'n3']))).toEqual(['n1 → block:g1 (e1,e2)', 'block:g1 → n4 (e3,e4)', 'n1 → n4 (e5)']);
    expect(shown(folded(branched, ['n2', 'n3', 'n4']))).toEqual(['n1 → block:g1 (e1,e2,e5)']);
    expect(shown(folded(branched, ['n2', 'n3'], ['n1', 'n4']))).toEqual(['block:g2 → block:g1 (e1,e2)', 'block:g1 → block:g2 (e3,e4)']);
  });

  it('are known by all wires that they stand for', () => {
    const { graph, groups } = folded(branched, ['n2', 'n3']);
    expect(edgesShownAs(graph.edges, groups, 'e3')).toEqual(['e3', 'e4']);
    expect(edgesShownAs(graph.edges, groups, 'e5')).toEqual(['e5']);
  });

  it('tell the shape where all bring the same, else how many they are', () => {
    const document = folded(branched, ['n2', 'n3']);
    const { graph, dataset } = document;
    const wires = drawnWires(graph.edges, document.groups);
    const facts = drawnWireFacts(wires, edgeFacts({ ...compileGraph(graph, dataset, 'en'), graph, dataset }, 'en'), 'en');
    expect(facts.get('e1')).toMatchObject({ symbolic: '(2, m)', numeric: '(2, 400)', isSkip: false });
    expect(facts.get('e3')).toMatchObject({ symbolic: '2 wires', numeric: null });
    expect(facts.get('e3')?.tooltip.split('\n')).toHaveLength(2);
    expect(facts.get('e5')).toMatchObject({ isSkip: true });
  });

  it('are the same objects for React Flow as long as nothing about them changes', () => {
    const document = folded(branched, ['n2', 'n3']);
    const { graph, dataset } = document;
    const facts = edgeFacts({ ...compileGraph(graph, dataset, 'en'), graph, dataset }, 'en');
    const draw = (present: ProjectDocument) =>
      drawnWires(present.graph.edges, present.groups).map((wire) => {
        const data = facts.get(wire.edge.id);
        return data && flowEdge(wire, data, false, true);
      });
    const before = draw(document);
    expect(draw(document).every((edge, index) => edge === before[index])).toBe(true);
    expect(before[0]).toMatchObject({ id: 'e1', source: 'n1', target: 'block:g1' });
    expect(draw(branched)[0]).toMatchObject({ id: 'e1', source: 'n1', target: 'n2' });
  });
});
