import { beforeEach, describe, expect, it } from 'vitest';
import { templates } from '../../shared/project/templates/templates.ts';
import { documentStore, openDocument, select, undo } from '../document/document-store.ts';
import { nudgeKey, nudgeSelection } from './nudge.ts';

const { document } = templates.planar;
const state = () => documentStore.getState();

beforeEach(() => openDocument(document));

describe('nudging', () => {
  it('moves all that is selected, in one undo step as long as the selection stays', () => {
    select({ nodeIds: ['n2', 'n3'] });
    nudgeSelection(1, 0);
    nudgeSelection(0, 4);
    expect(state().document.graph.nodes.map(({ position: { x, y } }) => [x, y])).toEqual([
      [0, 0],
      [249, 20],
      [493, 20],
      [732, 0],
    ]);
    select({ nodeIds: ['n1'] });
    nudgeSelection(-1, 0);
    undo();
    expect(state().document.graph.nodes[1]?.position).toEqual({ x: 249, y: 20 });
    undo();
    expect(state().document).toBe(document);
  });

  it('of nothing is no step', () => {
    nudgeSelection(1, 0);
    expect(state().canUndo).toBe(false);
  });

  it('of the same nodes is the same, in whatever order they come', () => {
    expect(nudgeKey(['n2', 'n1'])).toBe(nudgeKey(['n1', 'n2']));
  });
});
