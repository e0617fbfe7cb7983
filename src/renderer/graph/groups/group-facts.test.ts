import { describe, expect, it } from 'vitest';
import { compileGraph } from '../../../shared/compile/compile-graph.ts';
import type { Language } from '../../../shared/language.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import { renameGroup } from '../../document/edits/change-group.ts';
import { groupNodes } from '../../document/edits/group-nodes.ts';
import { moveNodes } from '../../document/edits/move-nodes.ts';
import { setParameter } from '../../document/edits/set-parameter.ts';
import { layerFacts } from '../layer-facts.ts';
import { groupFacts } from './group-facts.ts';
import { flowBlock, flowFrame } from './group-flow-nodes.ts';
import { frameAround, placeOfBlock } from './group-place.ts';

function factsOf(document: ProjectDocument, language: Language = 'en') {
  const { graph, dataset, groups } = document;
  const drawing = { ...compileGraph(graph, dataset, language), graph, dataset };
  return groupFacts(groups, drawing, layerFacts(drawing, language), language).get('g1');
}
const grouped = (nodeIds: readonly string[], document = templates.planar.document) => groupNodes(document, { id: 'g1', nodeIds });

describe('a group', () => {
  it('shows its name, layers, parameters and shapes', () => {
    expect(factsOf(renameGroup(grouped(['n2', 'n3']), 'g1', 'hidden layers'))).toEqual({
      groupId: 'g1',
      name: 'hidden layers',
      layers: '2 layers',
      parameters: '17 params',
      shapes: '(2, 400) → (1, 400)',
      problem: null,
      takesInput: true,
      givesOutput: true,
      spoken: 'hidden layers, folded group: 2 layers, 17 params. Shapes: (2, 400) → (1, 400).',
    });
    expect(factsOf(grouped(['n2', 'n3']), 'ja')).toMatchObject({ name: 'グループ 1', layers: '2層', parameters: 'パラメータ 17' });
  });

  it('tells only what crosses its border', () => {
    expect(factsOf(grouped(['n1', 'n2']))).toMatchObject({ shapes: '→ (4, 400)', takesInput: true, parameters: '12 params' });
    expect(factsOf(grouped(['n1']))).toMatchObject({ name: 'Group 1', layers: '1 layer', parameters: '', takesInput: false });
    expect(factsOf(grouped(['n3', 'n4']))).toMatchObject({ shapes: '(4, 400) →', givesOutput: true });
    expect(factsOf(grouped(['n4']))).toMatchObject({ givesOutput: false });
  });

  it('shows the worst problem of its layers', () => {
    const zeros = templates.zeros.document;
    const warned = grouped(['n2', 'n3'], zeros);
    expect(factsOf(warned)?.problem?.severity).toBe('warning');
    const broken = setParameter(warned, 'n3', 'units', 0);
    expect(factsOf(broken)?.problem).toMatchObject({
      severity: 'error',
      title: 'Dense 2 cannot have 0 units',
      diagnostic: { code: 'GD301' },
    });
    expect(factsOf(broken)?.spoken).toContain('Problem: Dense 2 cannot have 0 units.');
  });
});

describe('a group for React Flow', () => {
  it('is another object only where something about it changed', () => {
    const document = grouped(['n2', 'n3']);
    const facts = factsOf(document);
    const [group] = document.groups;
    if (!facts || !group) throw new Error('no group');
    const size = { width: 200, height: 100 };
    const block = (present: ProjectDocument, selected = false) =>
      flowBlock(group, facts, selected, placeOfBlock(present.graph.nodes.slice(1, 3)), size, 'group');
    const frame = (present: ProjectDocument, selected = false) =>
      flowFrame(group, facts, selected, frameAround(present.graph.nodes.slice(1, 3), new Map()));
    for (const draw of [block, frame]) {
      const first = draw(document);
      expect(draw(document)).toBe(first);
      expect(draw(moveNodes(document, new Map([['n1', { x: 9, y: 9 }]])))).toBe(first);
      expect(draw(moveNodes(document, new Map([['n2', { x: 9, y: 9 }]])))).not.toBe(first);
      expect(draw(document, true)).not.toBe(draw(document));
    }
    expect(frame(document).data).toBe(frame(document).data);
  });
});
