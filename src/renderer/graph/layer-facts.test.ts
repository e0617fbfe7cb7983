import { describe, expect, it } from 'vitest';
import { compileGraph } from '../../shared/compile/compile-graph.ts';
import type { Language } from '../../shared/language.ts';
import type { ProjectDocument } from '../../shared/project/document.ts';
import type { ChainLayer } from '../../shared/project/templates/chain.ts';
import { templates } from '../../shared/project/templates/templates.ts';
import { branchedGraph } from '../../shared/project/testing/branched-graph.ts';
import { addLayer } from '../document/edits/add-layer.ts';
import { insertLayer } from '../document/edits/insert-layer.ts';
import { setParameter } from '../document/edits/set-parameter.ts';
import { edgeFacts } from './edge-facts.ts';
import { layerFacts } from './layer-facts.ts';

const planar = templates.planar.document;
const compiled = ({ graph, dataset }: ProjectDocument, language: Language) => ({
  ...compileGraph(graph, dataset, language),
  graph,
  dataset,
});
const layers = (document: ProjectDocument, language: Language = 'en') => layerFacts(compiled(document, language), language);
const edges = (document: ProjectDocument, language: Language = 'en') => edgeFacts(compiled(document, language), language);

describe('a node', () => {
  it('is an open end where nothing reads what it gives', () => {
    const open = { ...planar, graph: { ...planar.graph, edges: planar.graph.edges.slice(0, 1) } };
    const isOpen = [...layers(open)].map(([id, { isOpenEnd }]) => [id, isOpenEnd]);
    expect(Object.fromEntries(isOpen)).toEqual({ n1: false, n2: true, n3: true, n4: false });
  });

  it('shows formula, units and parameters of a dense layer', () => {
    expect(layers(planar).get('n2')).toMatchObject({
      kind: 'dense',
      glyph: '1',
      name: 'Dense 1',
      count: '12 params',
      formula: 'Z¹ = W¹·X + b¹',
      summary: '4 units, tanh',
      multiplyAdds: 3200,
      problem: null,
      isOpenEnd: false,
      spoken: 'Dense 1, Dense: 4 units, tanh. Gives (4, 400). From Input. To Dense 2.',
    });
    expect(layers(planar).get('n3')).toMatchObject({
      glyph: '2',
      count: '5 params',
      formula: 'Z² = W²·A¹ + b²',
      summary: '1 unit, sigmoid',
    });
  });

  it('says to whom it is wired, for who cannot see it', () => {
    expect(layers(planar, 'ja').get('n2')?.spoken).toBe(
      '全結合 1、全結合: 4 ユニット、tanh。 出力は (4, 400)。 入力元: 入力。 出力先: 全結合 2。',
    );
    expect(layers(planar).get('n1')?.spoken).toMatch(/ To Dense 1\.$/);
    const alone = addLayer(planar, { id: 'alone', kind: 'dense', position: { x: 0, y: 400 } });
    expect(layers(alone).get('alone')?.spoken).toContain(' Not wired. Problem: ');
  });

  it('counts no bias where there is none', () => {
    const plain = setParameter(planar, 'n2', 'bias', false);
    expect(layers(plain).get('n2')).toMatchObject({ count: '8 params', formula: 'Z¹ = W¹·X' });
  });

  it('shows the data, and the labels that the cost compares with', () => {
    expect(layers(planar).get('n1')).toMatchObject({ count: 'm 400', summary: 'Flower\n2 features, 2 classes' });
    expect(layers(templates.digits.document).get('n1')).toMatchObject({
      count: 'm 1,797',
      summary: 'Handwritten digits\n8×8 pictures, 10 classes',
    });
    expect(layers(templates.digits.document).get('n2')).toMatchObject({ formula: '8×8 → 64' });
    expect(layers(planar).get('n4')).toMatchObject({ summary: 'Binary cross-entropy\nY is (1, 400)' });
  });

  it('passes on the name of a matrix through layers without weights', () => {
    const activated = insertLayer(planar, { id: 'g', kind: 'activation', edgeId: 'e2' });
    expect(layers(activated).get('n3')).toMatchObject({ glyph: '2', formula: 'Z² = W²·A¹ + b²' });
    expect(layers(templates.digits.document).get('n3')).toMatchObject({ formula: 'Z¹ = W¹·X + b¹' });
  });

  it('shows its worst problem first', () => {
    const zeros = setParameter(templates.zeros.document, 'n2', 'units', 0);
    expect(layers(templates.zeros.document).get('n2')?.problem?.severity).toBe('warning');
    expect(layers(zeros).get('n2')?.problem).toMatchObject({ severity: 'error', title: 'Dense 1 cannot have 0 units' });
  });

  it('that nothing flows into has no parameters to count yet', () => {
    const lonely = addLayer(planar, { id: 'n9', kind: 'dense', position: { x: 0, y: 0 } });
    expect(layers(lonely).get('n9')).toMatchObject({ count: '', formula: 'Z³ = W³·A + b³', problem: { severity: 'error' } });
    expect(layers(lonely).get('n2')?.formula).toBe('Z¹ = W¹·X + b¹');
  });

  it('speaks Japanese', () => {
    expect(layers(planar, 'ja').get('n2')).toMatchObject({ name: '全結合 1', count: 'パラメータ 12', summary: '4 ユニット、tanh' });
  });
});

/** n4 adds what n3, n2 (the same shape) and n5 (another one) give; all of it comes from n1. */
const dense = (units: number): ChainLayer => ({
  kind: 'dense',
  parameters: { units, activation: 'tanh', initializer: 'he', factor: 0.01, bias: true },
});
const sum: ProjectDocument = {
  ...planar,
  graph: branchedGraph([
    [dense(4), 0],
    [dense(4), 1],
    [{ kind: 'add', parameters: {} }, 2, 1, 4],
    [dense(3), 1],
  ]),
};

describe('a wire', () => {
  it('shows its shape with m and in numbers', () => {
    expect(edges(planar).get('e2')).toMatchObject({
      symbolic: '(4, m)',
      numeric: '(4, 400)',
      problem: null,
      tooltip: 'A¹ (4, m) flows from Dense 1 to Dense 2',
    });
  });

  it('has no numbers while m is unknown', () => {
    const later: ProjectDocument = { ...planar, dataset: { kind: 'given', features: [2], labels: { kind: 'binary' } } };
    expect(edges(later).get('e1')).toMatchObject({ symbolic: '(2, m)', numeric: null });
  });

  it('is a problem where it brings a wrong shape', () => {
    const wrong = [...edges(setParameter(planar, 'n3', 'units', 3))].filter(([, { problem }]) => problem !== null).map(([id]) => id);
    expect(wrong).toEqual(['e3']);
    const pictures = [...edges({ ...planar, dataset: { kind: 'digits' } })].filter(([, { problem }]) => problem !== null).map(([id]) => id);
    expect(pictures).toEqual(['e1']);
  });

  it('is a problem only where it brings one of the shapes that differ', () => {
    const facts = [...edges(sum)];
    expect(facts.filter(([, { problem }]) => problem !== null).map(([id]) => id)).toEqual(['e3', 'e5']);
  });

  it('knows that it skips layers', () => {
    const facts = [...edges(sum)];
    expect(facts.filter(([, { isSkip }]) => isSkip).map(([id]) => id)).toEqual(['e4']);
  });

  it('says that its shape is unknown behind what cannot be', () => {
    expect(edges(setParameter(planar, 'n2', 'units', 0)).get('e2')).toMatchObject({
      symbolic: '(?, m)',
      numeric: null,
      spoken: 'Wire from Dense 1 to Dense 2, shape unknown',
    });
    expect(edges(setParameter(planar, 'n3', 'units', 3)).get('e3')).toMatchObject({
      spoken: 'Wire from Dense 2 to Cost, (3, 400), with a problem',
    });
  });
});
