import { type ConnectionCheck, checkConnection } from '../../shared/compile/check-connection.ts';
import type { Graph } from '../../shared/project/graph.ts';
import type { DatasetSource } from '../../shared/spec/dataset.ts';
import { compilationLanguage } from '../compile/compilation-store.ts';
import { applyEdit, documentStore } from '../document/document-store.ts';
import { connect } from '../document/edits/connect.ts';
import { movedWire } from './moved-wire.ts';
import { type ClientPoint, showNotice } from './notice-store.ts';

let checkedGraph: Graph | null = null;
let checkedDataset: DatasetSource | null = null;
let checkedWithout: string | null = null;
const checks = new Map<string, ConnectionCheck>();

/**
 * Whether a wire may be drawn in the open document; while the end of a wire is dragged, in the document without that wire. Asked at every move of a wire, so
 * answers are kept until the drawing changes.
 */
export function askConnection(source: string, target: string): ConnectionCheck {
  const { graph, dataset } = documentStore.getState().document;
  const without = movedWire();
  if (graph !== checkedGraph || dataset !== checkedDataset || without !== checkedWithout) checks.clear();
  checkedGraph = graph;
  checkedDataset = dataset;
  checkedWithout = without;
  const key = JSON.stringify([source, target]);
  const known = checks.get(key);
  if (known) return known;
  const others = without === null ? graph : { ...graph, edges: graph.edges.filter(({ id }) => id !== without) };
  const check = checkConnection(others, dataset, source, target, compilationLanguage());
  checks.set(key, check);
  return check;
}

/** Draws a wire if it may be drawn (as one step with the layer that has to go in between); otherwise tells why not, at that point. Returns the answer. */
export function wire(source: string, target: string, at: ClientPoint | null): ConnectionCheck {
  const check = askConnection(source, target);
  if (check.verdict === 'refused') {
    showNotice({ at, reason: check.reason, inserted: null });
    return check;
  }
  const through = check.verdict === 'allowed-with' ? check.layer : undefined;
  applyEdit((document) => connect(document, { source, target, through }));
  if (check.verdict === 'allowed-with') showNotice({ at, reason: check.reason, inserted: check.layer });
  return check;
}

/** Largest drawing in which every node is asked, at the start of a wire, whether it could be the other end. */
const largestGreyedDrawing = 60;

/** Whether a wire that starts at a connection point of `from` cannot end at `node`. Large drawings are not asked: it would delay the drag. */
export function isImpossibleTarget(from: string, fromHandle: 'source' | 'target', node: string): boolean {
  if (from === node || documentStore.getState().document.graph.nodes.length > largestGreyedDrawing) return false;
  const check = fromHandle === 'source' ? askConnection(from, node) : askConnection(node, from);
  return check.verdict === 'refused';
}
