import { describe, expect, it } from 'vitest';
import { compileGraph } from '../../shared/compile/compile-graph.ts';
import type { ProjectDocument } from '../../shared/project/document.ts';
import { templates } from '../../shared/project/templates/templates.ts';
import { removeElements } from '../document/edits/remove-elements.ts';
import { selectionOf } from '../document/selection.ts';
import { describeProblems, describeSelection } from './describe-changes.ts';

const planar: ProjectDocument = {
  ...templates.planar.document,
  notes: [{ id: 'a', text: 'Four petals', position: { x: 0, y: 0 }, width: 200, height: 80 }],
};
const problemsIn = ({ graph, dataset }: ProjectDocument) => compileGraph(graph, dataset, 'en').diagnostics;

describe('what is told of problems', () => {
  it('is how many there are and the first of them', () => {
    const cut = problemsIn(removeElements(planar, selectionOf({ edgeIds: ['e3'] })));
    expect(cut.length).toBeGreaterThan(0);
    const [first] = cut;
    if (!first) throw new Error('no problem');
    expect(describeProblems([first], 'en')).toMatch(/^1 problem: .+\.$/);
    expect(describeProblems([first, first, first], 'en')).toMatch(/^3 problems, the first: .+\.$/);
    expect(describeProblems([first], 'ja')).toMatch(/^問題が1件あります: .+。$/);
  });

  it('is that there are none any more', () => {
    expect(describeProblems(problemsIn(planar), 'en')).toBe('No problems any more.');
  });
});

describe('what is told of the selection', () => {
  const told = (part: Parameters<typeof selectionOf>[0], language: 'en' | 'ja' = 'en') =>
    describeSelection(planar, selectionOf(part), language);

  it('names one layer, wire or note', () => {
    expect(told({ nodeIds: ['n2'] })).toBe('Dense 1 selected.');
    expect(told({ nodeIds: ['n2'] }, 'ja')).toBe('全結合 1を選択しました。');
    expect(told({ edgeIds: ['e1'] })).toBe('Wire from Input to Dense 1 selected.');
    expect(told({ noteIds: ['a'] })).toBe('Note: Four petals selected.');
  });

  it('counts several, and says when nothing is selected', () => {
    expect(told({ nodeIds: ['n1', 'n2'], edgeIds: ['e1'] })).toBe('3 elements selected.');
    expect(told({})).toBe('Nothing selected.');
  });
});
