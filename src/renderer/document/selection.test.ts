import { describe, expect, it } from 'vitest';
import { templates } from '../../shared/project/templates/templates.ts';
import { foldGroups } from './edits/change-group.ts';
import { groupNodes } from './edits/group-nodes.ts';
import { nothingSelected, selectionOf, selectionWithin } from './selection.ts';

const grouped = groupNodes(templates.planar.document, { id: 'g1', nodeIds: ['n2', 'n3'] });
const folded = foldGroups(grouped, ['g1'], true);

describe('a selection', () => {
  it('is the same object where all of it is there', () => {
    const selection = selectionOf({ nodeIds: ['n3', 'n1'], edgeIds: ['e1'] });
    expect(selectionWithin(selection, grouped)).toBe(selection);
    expect(selectionWithin(nothingSelected, folded)).toBe(nothingSelected);
  });

  it('loses what is not there', () => {
    expect(selectionWithin(selectionOf({ nodeIds: ['n9', 'n1'], noteIds: ['t1'] }), grouped)).toEqual(selectionOf({ nodeIds: ['n1'] }));
  });

  it('holds a folded group as a whole, also where something else was lost', () => {
    expect(selectionWithin(selectionOf({ nodeIds: ['n1', 'n3'] }), folded)).toEqual(selectionOf({ nodeIds: ['n1', 'n3', 'n2'] }));
    expect(selectionWithin(selectionOf({ nodeIds: ['n9', 'n3'] }), folded)).toEqual(selectionOf({ nodeIds: ['n3', 'n2'] }));
  });
});
