import { describe, expect, it } from 'vitest';
import { compileGraph } from '../../../shared/compile/compile-graph.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { chainProject } from '../../../shared/project/templates/chain.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import { insertLayer } from '../../document/edits/insert-layer.ts';
import { setParameter } from '../../document/edits/set-parameter.ts';
import { picturePlan } from './picture-plan.ts';

const planOf = ({ graph, dataset }: ProjectDocument, nodeId: string, isAtHand = true) =>
  picturePlan({ ...compileGraph(graph, dataset, 'en'), graph, dataset }, nodeId, isAtHand);
const contents = (document: ProjectDocument) => document.graph.nodes.map(({ id }) => planOf(document, id)?.content ?? null);
const planar = templates.planar.document;
const digits = templates.digits.document;

describe('the picture of a node', () => {
  it('is over the plane where the data lies in it', () => {
    expect(contents(planar)).toEqual(['points', 'regions', 'regions', 'decision']);
    expect(planOf(planar, 'n2')).toMatchObject({ content: 'regions', images: 4, units: 4 });
  });

  it('is of the weights where the data are pictures: as pictures where they are multiplied with such', () => {
    expect(contents(digits)).toEqual(['examples', null, 'unit-weights', 'weights', 'weights', null]);
    expect(planOf(digits, 'n3')).toMatchObject({ content: 'unit-weights', images: 16, units: 32 });
    expect(planOf(digits, 'n4')).toMatchObject({ content: 'weights', images: 1, units: 16 });
  });

  it('is of what a layer gives where it has no weights; there is none of what only passes on', () => {
    const activated = insertLayer(digits, { id: 'g', kind: 'activation', edgeId: 'e3' });
    expect(planOf(activated, 'g')).toMatchObject({ content: 'activations', images: 1, units: 32 });
    const dropped = insertLayer(digits, { id: 'd', kind: 'dropout', edgeId: 'e2' });
    expect(planOf(dropped, 'd')).toBeNull();
    expect(planOf(dropped, 'n3')?.content).toBe('unit-weights');
    expect(planOf(insertLayer(planar, { id: 'g', kind: 'activation', edgeId: 'e2' }), 'g')?.content).toBe('regions');
  });

  it('is of each feature that is made of others, which no picture is multiplied with any more', () => {
    const made = insertLayer(planar, { id: 'p', kind: 'polynomial', edgeId: 'e1' });
    expect(planOf(made, 'p')).toMatchObject({ content: 'regions', images: 5, units: 5, areFeatures: true });
    const squares = insertLayer(digits, { id: 'p', kind: 'polynomial', edgeId: 'e2' });
    expect(planOf(squares, 'p')).toMatchObject({ content: 'activations', images: 1, units: 2144, areFeatures: true });
    expect(planOf(squares, 'n3')).toMatchObject({ content: 'weights', images: 1, units: 32 });
  });

  it('follows the number of units, and is not there while that is no number of units', () => {
    expect(planOf(setParameter(planar, 'n2', 'units', 20), 'n2')).toMatchObject({ content: 'regions', images: 16, units: 20 });
    expect(planOf(setParameter(planar, 'n2', 'units', 0), 'n2')).toBeNull();
  });

  it('is in three colours where the examples are', () => {
    const cats = templates.cats.document;
    expect(planOf(cats, 'n1')).toMatchObject({ content: 'examples', isColour: true });
    expect(planOf(cats, 'n3')).toMatchObject({ content: 'unit-weights', images: 16, units: 20, isColour: true });
    expect(planOf(cats, 'n4')).toMatchObject({ content: 'weights', isColour: false });
    expect(planOf(digits, 'n3')).toMatchObject({ isColour: false });
  });

  it('is not there for data that is not at hand, and for nodes that are not there', () => {
    const given = { kind: 'given', features: [2], labels: { kind: 'binary' } } as const;
    const drawing = chainProject('', given, [{ kind: 'input', parameters: {} }], planar.training);
    expect(planOf(drawing, 'n1', false)).toBeNull();
    expect(planOf(drawing, 'n1')).toMatchObject({ content: 'points' });
    expect(planOf(planar, 'n9')).toBeNull();
  });
});
