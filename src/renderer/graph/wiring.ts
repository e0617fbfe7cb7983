import { type ConnectionCheck, type ConnectionChecker, connectionChecker } from '../../shared/compile/check-connection.ts';
import type { Language } from '../../shared/language.ts';
import type { Graph } from '../../shared/project/graph.ts';
import type { DatasetSource } from '../../shared/spec/dataset.ts';
import { compilationLanguage } from '../compile/compilation-store.ts';
import { applyEdit, documentStore } from '../document/document-store.ts';
import { connect } from '../document/edits/connect.ts';
import { type AskedWire, wireBetween } from './groups/block-ends.ts';
import { shownAs } from './groups/group-members.ts';
import { movedWire } from './moved-wire.ts';
import { type ClientPoint, dismissHint, showNotice } from './notice-store.ts';

/** What the answers were found for. */
interface CheckedDrawing {
  readonly graph: Graph;
  readonly dataset: DatasetSource;
  /** The wire that is left out, since one end of it is being dragged; null for none. */
  readonly without: string | null;
  readonly language: Language;
  readonly check: ConnectionChecker;
  /** Answers by source, then by target. */
  readonly answers: Map<string, Map<string, ConnectionCheck>>;
}

let checked: CheckedDrawing | null = null;

/** Whether a wire may be drawn in the open document, between layers or blocks of folded groups (React Flow's ids). */
export function askConnection(from: string, to: string): ConnectionCheck {
  return askWire(from, to).check;
}

/** Which layers the wire would join, and whether it may be drawn. A wire of which an end is dragged keeps its layer at the other. */
export function askWire(from: string, to: string): AskedWire {
  const { document } = documentStore.getState();
  const moved = document.graph.edges.find(({ id }) => id === movedWire());
  const source = moved && shownAs(document.groups, moved.source) === from ? moved.source : from;
  const target = moved && shownAs(document.groups, moved.target) === to ? moved.target : to;
  return wireBetween(document, source, target, compilationLanguage(), askLayers);
}

/**
 * Whether a wire may be drawn between two layers of the open document; while the end of a wire is dragged, in the document without that wire. Asked by every node at every move
 * of a wire, so answers are kept until the drawing changes.
 */
function askLayers(source: string, target: string): ConnectionCheck {
  const { check, answers } = checkedDrawing();
  const ofSource = answers.get(source) ?? new Map<string, ConnectionCheck>();
  answers.set(source, ofSource);
  const answer = ofSource.get(target) ?? check(source, target);
  ofSource.set(target, answer);
  return answer;
}

function checkedDrawing(): CheckedDrawing {
  const { graph, dataset } = documentStore.getState().document;
  const language = compilationLanguage();
  const without = movedWire();
  if (checked?.graph === graph && checked.dataset === dataset && checked.language === language && checked.without === without)
    return checked;
  const others = without === null ? graph : { ...graph, edges: graph.edges.filter(({ id }) => id !== without) };
  checked = { graph, dataset, without, language, check: connectionChecker(others, dataset, language), answers: new Map() };
  return checked;
}

/** Draws a wire if it may be drawn (as one step with the layer that has to go in between); otherwise tells why not, at that point. Returns the answer. */
export function wire(from: string, to: string, at: ClientPoint | null): ConnectionCheck {
  const { source, target, check } = askWire(from, to);
  if (check.verdict === 'refused') {
    showNotice({ at, reason: check.reason, inserted: null });
    return check;
  }
  const through = check.verdict === 'allowed-with' ? check.layer : undefined;
  applyEdit((document) => connect(document, { source, target, through }));
  if (check.verdict === 'allowed-with') showNotice({ at, reason: check.reason, inserted: check.layer });
  return check;
}

/** Which end of a wire is held fast while the other one is dragged. */
export interface DraggedWire {
  readonly from: string;
  readonly fromHandle: 'source' | 'target';
}

/** Whether a wire that starts at a connection point of `from` cannot end at `node`. */
export function isImpossibleTarget(from: string, fromHandle: 'source' | 'target', node: string): boolean {
  return from !== node && askDragged({ from, fromHandle }, node).verdict === 'refused';
}

/** Tells, while a wire is dragged, why it cannot end at the node under the pointer, what would go in between, or would have to be mended then; nothing where it simply fits. */
export function hintAt(dragged: DraggedWire, node: string | null, at: ClientPoint): void {
  const check = node === null || node === dragged.from ? null : askDragged(dragged, node);
  if (check?.verdict === 'refused') showNotice({ at, reason: check.reason, inserted: null, isHint: true });
  else if (check?.verdict === 'allowed-with') showNotice({ at, reason: check.reason, inserted: check.layer, isHint: true });
  else if (check?.mendable) showNotice({ at, reason: check.mendable, inserted: null, isMendable: true, isHint: true });
  else dismissHint();
}

function askDragged({ from, fromHandle }: DraggedWire, node: string): ConnectionCheck {
  return fromHandle === 'source' ? askConnection(from, node) : askConnection(node, from);
}
