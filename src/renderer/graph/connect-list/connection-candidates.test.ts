import { describe, expect, it } from 'vitest';
import { compileGraph } from '../../../shared/compile/compile-graph.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import { addLayer } from '../../document/edits/add-layer.ts';
import { removeElements } from '../../document/edits/remove-elements.ts';
import { type ConnectDirection, connectionCandidates, reconnectionCandidates } from './connection-candidates.ts';

/** n1 Input, n2 Flatten, n3 n4 n5 Dense, n6 Cost. */
const digits = templates.digits.document;

/** `n3 (32, 1797)`, with `+flatten` or the code of the reason. */
function candidates({ graph, dataset }: ProjectDocument, nodeId: string, direction: ConnectDirection): readonly string[] {
  const drawing = { ...compileGraph(graph, dataset, 'en'), graph, dataset };
  return connectionCandidates(drawing, nodeId, direction, 'en').map(({ nodeId: id, shape, check }) => {
    if (check?.verdict === 'refused') return `${id} ${check.reason.code}`;
    return `${id} ${shape}${check?.verdict === 'allowed-with' ? ` +${check.layer}` : ''}`;
  });
}

describe('what a layer can be wired to', () => {
  it('is every other layer, those that wait for a wire first, the refused ones with the reason last', () => {
    const open = removeElements(digits, { edgeIds: ['e4'] });
    const withAdd = addLayer(open, { id: 'n7', kind: 'add', position: { x: 0, y: 0 } });
    expect(candidates(withAdd, 'n4', 'to')).toEqual(['n5 (?, m)', 'n7 (?, m)', 'n1 GD209', 'n2 GD206', 'n3 GD206', 'n6 GD207']);
  });

  it('says where Flatten goes in between', () => {
    const open = removeElements(digits, { edgeIds: ['e1', 'e2'] });
    expect(candidates(open, 'n1', 'to')).toEqual(expect.arrayContaining(['n2 (?, m)', 'n3 (?, m) +flatten']));
  });

  it('from the other side are the sources', () => {
    const open = removeElements(digits, { edgeIds: ['e5'] });
    expect(candidates(open, 'n6', 'from')).toEqual([
      'n5 (10, 1797)',
      'n1 (8×8, 1797) +flatten',
      'n2 (64, 1797)',
      'n3 (32, 1797)',
      'n4 (16, 1797)',
    ]);
  });

  it('of a wire that is led elsewhere are those that it could have been drawn to, without where it leads', () => {
    const { graph, dataset } = digits;
    const drawing = { ...compileGraph(graph, dataset, 'en'), graph, dataset };
    const verdicts = (edgeId: string, direction: ConnectDirection) =>
      reconnectionCandidates(drawing, edgeId, direction, 'en').map(({ nodeId, check }) => `${nodeId} ${check?.verdict}`);
    expect(verdicts('e5', 'from')).toEqual(['n1 allowed-with', 'n2 allowed', 'n3 allowed', 'n4 allowed']);
    expect(verdicts('e3', 'to')).toEqual(['n1 refused', 'n2 refused', 'n5 refused', 'n6 refused']);
    expect(verdicts('e9', 'to')).toEqual([]);
  });

  it('is not asked in drawings so large that it would take long', () => {
    let large = digits;
    for (let index = 0; index < 150; index += 1) large = addLayer(large, { id: `x${index}`, kind: 'dense', position: { x: 0, y: 0 } });
    const { graph, dataset } = large;
    const all = connectionCandidates({ graph, dataset, shapes: new Map(), examples: null }, 'n1', 'to', 'en');
    expect(all).toHaveLength(155);
    expect(all.every(({ check }) => check === null)).toBe(true);
  });
});
