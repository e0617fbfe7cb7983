import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import { layerKinds } from '../../../shared/spec/layers/layer-catalog.ts';
import { addLayerAt, type LayerPlace } from '../../document/edits/add-layer-at.ts';
import { freeNodeId } from '../../document/edits/graph-node.ts';
import { removeElements } from '../../document/edits/remove-elements.ts';
import { newDocument } from '../../document/new-document.ts';
import { fittingLayers } from './fitting-layers.ts';

/** n1 Input, n2 Flatten, n3 n4 n5 Dense, n6 Cost. */
const digits = templates.digits.document;
const behind = (nodeId: string): LayerPlace => ({ kind: 'wire-end', wireEnd: { nodeId, end: 'source' }, position: null });
const inFrontOf = (nodeId: string): LayerPlace => ({ kind: 'wire-end', wireEnd: { nodeId, end: 'target' }, position: null });
const free: LayerPlace = { kind: 'free', position: { x: 0, y: 0 } };

/** `dense`, `dense+flatten`, `input GD209` for each kind. */
function verdicts(document: ProjectDocument, place: LayerPlace): readonly string[] {
  return fittingLayers(document, place, 'en').map(({ kind, check }) => {
    if (check.verdict === 'allowed') return kind;
    return check.verdict === 'refused' ? `${kind} ${check.reason.code}` : `${kind}+${check.layer}`;
  });
}

describe('the layers that fit', () => {
  it('on an empty canvas are all', () => {
    expect(verdicts(newDocument(), free)).toEqual(layerKinds);
  });

  it('on a drawing that has its ends are all but those', () => {
    const refused = { input: 'input GD203', output: 'output GD204' };
    expect(verdicts(digits, free)).toEqual(layerKinds.map((kind) => (kind === 'input' || kind === 'output' ? refused[kind] : kind)));
  });

  it('behind pictures take them, or columns with Flatten in between', () => {
    const start = removeElements(digits, { nodeIds: ['n2', 'n3', 'n4', 'n5', 'n6'] });
    expect(verdicts(start, behind('n1'))).toEqual(
      expect.arrayContaining([
        'input GD203',
        'flatten',
        'dense+flatten',
        'activation+flatten',
        'dropout',
        'add',
        'concat+flatten',
        'output+flatten',
      ]),
    );
  });

  it('behind a Cost are none', () => {
    expect(verdicts(digits, behind('n6'))).toContain('dense GD210');
    expect(fittingLayers(digits, behind('n6'), 'en').every(({ check }) => check.verdict === 'refused')).toBe(true);
  });

  it('in front of a layer are those that give something, as long as it waits', () => {
    const waiting = removeElements(digits, { edgeIds: ['e4'] });
    expect(verdicts(waiting, inFrontOf('n5'))).toEqual(expect.arrayContaining(['dense', 'output GD204', 'input GD203']));
    expect(verdicts(digits, inFrontOf('n5'))).toContain('dense GD207');
  });

  it('in a wire are those that take and give', () => {
    expect(verdicts(digits, { kind: 'wire', edgeId: 'e3' })).toEqual(expect.arrayContaining(['dense', 'dropout', 'add', 'input GD203']));
    expect(verdicts(digits, { kind: 'wire', edgeId: 'e1' })).toContain('dense+flatten');
    const open = removeElements(digits, { nodeIds: ['n1', 'n6'] });
    expect(verdicts(open, { kind: 'wire', edgeId: 'e3' })).toEqual(expect.arrayContaining(['input GD209', 'output GD210']));
  });

  it('are wired when they are added, the others not', () => {
    const waiting = removeElements(digits, { nodeIds: ['n6'] });
    for (const { kind, check } of fittingLayers(waiting, behind('n5'), 'en')) {
      const id = freeNodeId(waiting.graph);
      const next = addLayerAt(waiting, { id, kind, place: behind('n5') });
      expect(next.graph.edges.some(({ target }) => target === id)).toBe(check.verdict !== 'refused');
    }
  });
});
