import { beforeEach, describe, expect, it } from 'vitest';
import { templates } from '../../shared/project/templates/templates.ts';
import { applyEdit, documentStore, openDocument, select, undo } from '../document/document-store.ts';
import { moveNodes } from '../document/edits/move-nodes.ts';
import { removeElements } from '../document/edits/remove-elements.ts';
import { renameNode } from '../document/edits/rename-node.ts';
import { setDataset } from '../document/edits/set-dataset.ts';
import { setParameter } from '../document/edits/set-parameter.ts';
import { setTraining } from '../document/edits/set-training.ts';
import { compilationLanguage, compilationStore, setCompileLanguage, setOpenedData } from './compilation-store.ts';

const now = () => compilationStore.getState();

beforeEach(() => {
  setCompileLanguage('en');
  openDocument(templates.planar.document);
});

describe('the compilation', () => {
  it('follows the drawing and the data', () => {
    expect([now().shapes.get('n2'), now().examples, now().spec?.layers.length]).toEqual([[4], 400, 4]);
    applyEdit((document) => setParameter(document, 'n2', 'units', 7));
    expect(now().shapes.get('n2')).toEqual([7]);
    applyEdit((document) => setDataset(document, { kind: 'digits' }));
    expect([now().examples, now().spec]).toEqual([1797, null]);
    undo();
    expect(now().examples).toBe(400);
  });

  it('holds what it was made of', () => {
    applyEdit((document) => removeElements(document, { nodeIds: ['n2'], edgeIds: [] }));
    expect(now().graph.nodes.map(({ id }) => id)).toEqual(['n1', 'n3', 'n4']);
    expect(now().dataset).toEqual(templates.planar.document.dataset);
  });

  it('is not made anew by places, selection or training', () => {
    const before = now();
    applyEdit((document) => moveNodes(document, new Map([['n1', { x: 9, y: 9 }]])));
    applyEdit((document) => setTraining(document, { learningRate: 0.1 }));
    select({ nodeIds: ['n1'], edgeIds: [] });
    undo();
    expect(now()).toBe(before);
  });

  it('calls layers by their names, in the language', () => {
    setCompileLanguage('ja');
    expect(compilationLanguage()).toBe('ja');
    expect(now().spec?.layers[1]?.name).toBe('全結合 1');
    applyEdit((document) => renameNode(document, 'n2', 'Hidden'));
    expect(now().spec?.layers[1]?.name).toBe('Hidden');
  });
});

describe('data from outside', () => {
  const given = { kind: 'given', features: [2], labels: { kind: 'binary' } } as const;
  const data = { features: [2], labels: { kind: 'binary' }, examples: 60, testExamples: null } as const;
  const examples = () => compilationStore.getState().examples;

  it('says m while it is open and fits the drawing: of that the part that is trained on', () => {
    openDocument({ ...documentStore.getState().document, dataset: given });
    expect(examples()).toBeNull();
    setOpenedData(data);
    expect(examples()).toBe(60);
    const { document } = documentStore.getState();
    openDocument({ ...document, split: { ...document.split, dev: 10, test: 20 } });
    expect(examples()).toBe(42);
    setOpenedData({ ...data, testExamples: 5 });
    expect(examples()).toBe(54);
    openDocument({ ...document, dataset: { ...given, features: [3] } });
    expect(examples()).toBeNull();
    openDocument({ ...document, dataset: given });
    setOpenedData(null);
    expect(examples()).toBeNull();
  });
});
