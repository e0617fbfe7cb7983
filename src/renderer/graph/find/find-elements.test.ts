import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import { renameNode } from '../../document/edits/rename-node.ts';
import { findElements, neighbourOf, placeOf } from './find-elements.ts';

const planar: ProjectDocument = {
  ...renameNode(templates.planar.document, 'n3', 'Petals'),
  notes: [{ id: 'a', text: 'Four units part the petals', position: { x: -100, y: 0 }, width: 200, height: 80 }],
};
const ids = (query: string, language: 'en' | 'ja' = 'en') => findElements(planar, query, language).map(({ id }) => id);

describe('finding layers and notes', () => {
  it('looks at names, kinds and the text of notes', () => {
    expect(ids('petals')).toEqual(['a', 'n3']);
    expect(ids('dense')).toEqual(['n2', 'n3']);
    expect(ids('cost')).toEqual(['n4']);
    expect(ids('four units')).toEqual(['a']);
  });

  it('knows kinds in both languages whatever the window speaks', () => {
    expect(ids('全結合')).toEqual(['n2', 'n3']);
    expect(ids('dense', 'ja')).toEqual(['n2', 'n3']);
  });

  it('wants every word, in any order, and does not look at capitals or widths', () => {
    expect(ids('PETALS dense')).toEqual(['n3']);
    expect(ids('Ｄｅｎｓｅ')).toEqual(['n2', 'n3']);
    expect(ids('dense nothing')).toEqual([]);
  });

  it('finds nothing without words', () => {
    expect(ids('')).toEqual([]);
    expect(ids('  ')).toEqual([]);
  });

  it('goes from left to right, also where layers were moved', () => {
    const nodes = planar.graph.nodes.map((node) => (node.id === 'n3' ? { ...node, position: { x: -500, y: 0 } } : node));
    expect(findElements({ ...planar, graph: { ...planar.graph, nodes } }, 'dense', 'en').map(({ id }) => id)).toEqual(['n3', 'n2']);
  });
});

describe('going through what was found', () => {
  const found = findElements(planar, 'dense', 'en');
  const [first, second] = found;

  it('begins at the first, or backwards at the last, and goes round', () => {
    expect(neighbourOf(found, null, 1)).toBe(first);
    expect(neighbourOf(found, null, -1)).toBe(second);
    expect(neighbourOf(found, first ?? null, 1)).toBe(second);
    expect(neighbourOf(found, second ?? null, 1)).toBe(first);
    expect(neighbourOf(found, first ?? null, -1)).toBe(second);
  });

  it('begins anew where the one before is no longer found, and ends where nothing is', () => {
    expect(neighbourOf(found, { type: 'note', id: 'n2', name: '' }, 1)).toBe(first);
    expect(neighbourOf([], first ?? null, 1)).toBeNull();
    expect(placeOf(found, second ?? null)).toBe(1);
  });
});
