import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGraph } from '../../shared/compile/compile-graph.ts';
import { formatClipboardContent, parseClipboardContent } from '../../shared/project/clipboard-content.ts';
import { type ProjectDocument, projectDocumentSchema } from '../../shared/project/document.ts';
import { templates } from '../../shared/project/templates/templates.ts';
import { layerKinds } from '../../shared/spec/layers/layer-catalog.ts';
import { applyEdit, documentStore, type Edit, openDocument, redo, select, undo } from './document-store.ts';
import { addLayer } from './edits/add-layer.ts';
import { addNote, freeNoteId } from './edits/add-note.ts';
import { appendLayer } from './edits/append-layer.ts';
import { applyFix } from './edits/apply-fix.ts';
import { foldGroups, renameGroup } from './edits/change-group.ts';
import { connect } from './edits/connect.ts';
import { copyElements } from './edits/copy-elements.ts';
import { freeNodeId } from './edits/graph-node.ts';
import { freeGroupId, groupNodes, ungroup } from './edits/group-nodes.ts';
import { insertLayer } from './edits/insert-layer.ts';
import { insertNode } from './edits/insert-node.ts';
import { moveNodes } from './edits/move-nodes.ts';
import { moveNotes } from './edits/move-notes.ts';
import { pasteElements } from './edits/paste-elements.ts';
import { reconnect } from './edits/reconnect.ts';
import { removeElements } from './edits/remove-elements.ts';
import { renameNode } from './edits/rename-node.ts';
import { resizeNote } from './edits/resize-note.ts';
import { setDataset } from './edits/set-dataset.ts';
import { setNoteText } from './edits/set-note-text.ts';
import { setParameter } from './edits/set-parameter.ts';
import { setTraining } from './edits/set-training.ts';
import { layOut } from './layout/lay-out.ts';

const kind = fc.constantFrom(...layerKinds);
const pick = fc.nat(30);
const coordinate = fc.double({ noDefaultInfinity: false });
const position = fc.record({ x: coordinate, y: coordinate });

/** The id of some node (edge) of a document, by a number that was drawn before the document was known. */
function nodeId(document: ProjectDocument, index: number): string {
  return document.graph.nodes[index % Math.max(1, document.graph.nodes.length)]?.id ?? 'none';
}
function edgeId(document: ProjectDocument, index: number): string {
  return document.graph.edges[index % Math.max(1, document.graph.edges.length)]?.id ?? 'none';
}

function noteId(document: ProjectDocument, index: number): string {
  return document.notes[index % Math.max(1, document.notes.length)]?.id ?? 'none';
}
function groupId(document: ProjectDocument, index: number): string {
  return document.groups[index % Math.max(1, document.groups.length)]?.id ?? 'none';
}

const annotationEdit: fc.Arbitrary<Edit> = fc.oneof(
  position.map(
    (place): Edit =>
      (d) =>
        addNote(d, { id: freeNoteId(d.notes), position: place }),
  ),
  fc.tuple(pick, fc.string()).map(
    ([note, text]): Edit =>
      (d) =>
        setNoteText(d, noteId(d, note), text),
  ),
  fc.tuple(pick, fc.double(), fc.double()).map(
    ([note, width, height]): Edit =>
      (d) =>
        resizeNote(d, noteId(d, note), { width, height }),
  ),
  fc.tuple(pick, position).map(
    ([note, place]): Edit =>
      (d) =>
        moveNotes(d, new Map([[noteId(d, note), place]])),
  ),
  pick.map(
    (note): Edit =>
      (d) =>
        removeElements(d, { noteIds: [noteId(d, note)] }),
  ),
  fc.array(pick, { maxLength: 4 }).map(
    (nodes): Edit =>
      (d) =>
        groupNodes(d, { id: freeGroupId(d.groups), nodeIds: nodes.map((node) => nodeId(d, node)) }),
  ),
  fc.tuple(pick, fc.boolean()).map(
    ([group, isFolded]): Edit =>
      (d) =>
        foldGroups(d, [groupId(d, group)], isFolded),
  ),
  fc.tuple(pick, fc.string()).map(
    ([group, name]): Edit =>
      (d) =>
        renameGroup(d, groupId(d, group), name),
  ),
  pick.map(
    (group): Edit =>
      (d) =>
        ungroup(d, [groupId(d, group)]),
  ),
);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  annotationEdit,
  fc.tuple(kind, position).map(
    ([k, place]): Edit =>
      (d) =>
        addLayer(d, { id: freeNodeId(d.graph), kind: k, position: place }),
  ),
  fc.tuple(kind, pick).map(
    ([k, after]): Edit =>
      (d) =>
        appendLayer(d, { id: freeNodeId(d.graph), kind: k, after: nodeId(d, after) }),
  ),
  fc.tuple(pick, pick).map(
    ([a, b]): Edit =>
      (d) =>
        connect(d, { source: nodeId(d, a), target: nodeId(d, b) }),
  ),
  fc.tuple(kind, pick).map(
    ([k, wire]): Edit =>
      (d) =>
        insertLayer(d, { id: freeNodeId(d.graph), kind: k, edgeId: edgeId(d, wire) }),
  ),
  fc.tuple(pick, pick).map(
    ([a, b]): Edit =>
      (d) =>
        removeElements(d, { nodeIds: [nodeId(d, a)], edgeIds: [edgeId(d, b)] }),
  ),
  fc.tuple(pick, pick).map(
    ([a, wire]): Edit =>
      (d) =>
        insertNode(d, nodeId(d, a), edgeId(d, wire)),
  ),
  fc.tuple(pick, pick, pick).map(
    ([wire, a, b]): Edit =>
      (d) =>
        reconnect(d, { edgeId: edgeId(d, wire), source: nodeId(d, a), target: nodeId(d, b) }),
  ),
  fc.tuple(fc.array(pick, { maxLength: 4 }), fc.option(position)).map(
    ([picked, middle]): Edit =>
      (d) =>
        pasteElements(d, copyElements(d, { nodeIds: picked.map((a) => nodeId(d, a)) }), middle).document,
  ),
  fc.array(pick, { maxLength: 6 }).map(
    (picked): Edit =>
      (d) =>
        moveNodes(
          d,
          layOut(d, [...new Set(picked.map((a) => nodeId(d, a)))], () => ({ width: 160, height: 96 })),
        ),
  ),
  fc.tuple(pick, position).map(
    ([a, place]): Edit =>
      (d) =>
        moveNodes(d, new Map([[nodeId(d, a), place]])),
  ),
  fc.tuple(pick, fc.double()).map(
    ([a, units]): Edit =>
      (d) =>
        setParameter(d, nodeId(d, a), 'units', units),
  ),
  fc.tuple(pick, fc.string()).map(
    ([a, name]): Edit =>
      (d) =>
        renameNode(d, nodeId(d, a), name),
  ),
  fc.double().map(
    (learningRate): Edit =>
      (d) =>
        setTraining(d, { learningRate }),
  ),
  fc.constantFrom('digits' as const).map(
    (digits): Edit =>
      (d) =>
        setDataset(d, { kind: digits }),
  ),
  pick.map(
    (index): Edit =>
      (d) => {
        const fixes = compileGraph(d.graph, d.dataset, 'en').diagnostics.flatMap((diagnostic) => diagnostic.fixes);
        const fix = fixes[index % Math.max(1, fixes.length)];
        return fix ? applyFix(d, fix) : d;
      },
  ),
);
const start = fc.constantFrom(...Object.values(templates).map(({ document }) => document));

describe('any sequence of edits', () => {
  it('is undone to exactly the first document and redone to exactly the last', () => {
    fc.assert(
      fc.property(start, fc.array(fc.tuple(edit, fc.constantFrom(undefined, 'a', 'b')), { maxLength: 40 }), (first, edits) => {
        openDocument(first);
        const untouched = JSON.stringify(first);
        for (const [change, mergeKey] of edits) applyEdit(change, { mergeKey });
        const last = documentStore.getState().document;
        const written = JSON.stringify(last);
        while (documentStore.getState().canUndo) undo();
        expect(documentStore.getState()).toMatchObject({ edited: false, canUndo: false });
        expect(documentStore.getState().document).toBe(first);
        expect(JSON.stringify(first)).toBe(untouched);
        while (documentStore.getState().canRedo) redo();
        expect(documentStore.getState().document).toBe(last);
        expect(JSON.stringify(last)).toBe(written);
      }),
    );
  });

  it('leaves a document that can be saved, without wires to nowhere and without ids used twice', () => {
    fc.assert(
      fc.property(start, fc.array(edit, { maxLength: 40 }), (first, edits) => {
        const { graph, ...rest } = edits.reduce((document, change) => change(document), first);
        expect(projectDocumentSchema.safeParse({ graph, ...rest }).error).toBeUndefined();
        const ids = graph.nodes.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(graph.edges.map(({ id }) => id)).size).toBe(graph.edges.length);
        expect(graph.edges.filter(({ source, target }) => !ids.includes(source) || !ids.includes(target))).toEqual([]);
        const members = rest.groups.flatMap(({ nodeIds }) => nodeIds);
        expect(new Set(members).size).toBe(members.length);
        expect(members.filter((id) => !ids.includes(id))).toEqual([]);
        for (const items of [rest.notes, rest.groups]) expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      }),
    );
  });

  it('followed by copying, pasting and deleting what was pasted gives the same document', () => {
    fc.assert(
      fc.property(start, fc.array(edit, { maxLength: 12 }), fc.array(pick), fc.option(position), (first, edits, picked, middle) => {
        const document = edits.reduce((present, change) => change(present), first);
        const text = formatClipboardContent(copyElements(document, { nodeIds: picked.map((a) => nodeId(document, a)) }));
        const content = parseClipboardContent(text);
        if (!content.ok) throw new Error(`what was copied cannot be pasted: ${text}`);
        const pasted = pasteElements(document, content.value, middle);
        expect(pasted.document.graph.nodes).toHaveLength(document.graph.nodes.length + content.value.nodes.length);
        expect(removeElements(pasted.document, pasted.selection)).toEqual(document);
      }),
    );
  });

  it('never leaves something selected that is not there, or a folded group in part', () => {
    fc.assert(
      fc.property(start, fc.array(edit, { maxLength: 20 }), (first, edits) => {
        openDocument(first);
        select({ nodeIds: first.graph.nodes.slice(1).map(({ id }) => id), edgeIds: first.graph.edges.map(({ id }) => id) });
        for (const change of edits) {
          applyEdit(change);
          const { document, selection } = documentStore.getState();
          const present = new Set([...document.graph.nodes, ...document.graph.edges].map(({ id }) => id));
          expect([...selection.nodeIds, ...selection.edgeIds].filter((id) => !present.has(id))).toEqual([]);
          const selected = new Set(selection.nodeIds);
          for (const { nodeIds } of document.groups.filter(({ isFolded }) => isFolded)) {
            const count = nodeIds.filter((id) => selected.has(id)).length;
            expect([0, nodeIds.length]).toContain(count);
          }
        }
      }),
    );
  });
});
