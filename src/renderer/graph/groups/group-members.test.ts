import { describe, expect, it } from 'vitest';
import { templates } from '../../../shared/project/templates/templates.ts';
import { foldGroups } from '../../document/edits/change-group.ts';
import { groupNodes } from '../../document/edits/group-nodes.ts';
import { flowIdOf, refOf } from '../flow-ids.ts';
import { layerPositions, layersShownAs, shownAs } from './group-members.ts';

const grouped = groupNodes(templates.planar.document, { id: 'g1', nodeIds: ['n2', 'n3'] });
const folded = foldGroups(grouped, ['g1'], true);

describe('ids that React Flow knows', () => {
  it('say what they stand for', () => {
    expect(refOf('n1')).toEqual({ kind: 'layer', id: 'n1' });
    for (const kind of ['note', 'frame', 'block', 'layer'] as const) expect(refOf(flowIdOf(kind, 'x:1'))).toEqual({ kind, id: 'x:1' });
  });

  it('stand for layers', () => {
    expect(shownAs(grouped.groups, 'n2')).toBe('n2');
    expect(shownAs(folded.groups, 'n2')).toBe('block:g1');
    expect(shownAs(folded.groups, 'n1')).toBe('n1');
    expect(layersShownAs(folded, 'block:g1')).toEqual(['n2', 'n3']);
    expect(layersShownAs(folded, 'block:g9')).toEqual([]);
    expect(layersShownAs(folded, 'note:n1')).toEqual([]);
  });
});

describe('layers of a moved group', () => {
  it('move as far as its block or its frame', () => {
    // The layers stand at 244 and 488: the block in the middle of them at 346, the frame around them from 224 on.
    const expected = new Map([
      ['n2', { x: 254, y: 7 }],
      ['n3', { x: 498, y: 7 }],
    ]);
    expect(layerPositions(folded, new Map([['block:g1', { x: 356, y: 7 }]]))).toEqual(expected);
    expect(layerPositions(grouped, new Map([['frame:g1', { x: 234, y: -33 }]]))).toEqual(expected);
  });

  it('move once where they are moved themselves too', () => {
    const moved = new Map([
      ['n2', { x: 1, y: 2 }],
      ['frame:g1', { x: 234, y: -40 }],
    ]);
    expect(layerPositions(grouped, moved)).toEqual(
      new Map([
        ['n2', { x: 1, y: 2 }],
        ['n3', { x: 498, y: 0 }],
      ]),
    );
  });
});
