import { layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import { documentStore } from '../../document/document-store.ts';
import type { WireEnd } from '../../document/edits/add-layer-at.ts';
import { pointBeside } from '../focus-element.ts';
import { type ClientPoint, dismissNotice } from '../notice-store.ts';
import { subjectLayer, subjectWire } from '../subject.ts';
import { openQuickAdd } from './quick-add-store.ts';

/** Asks which layer to add: free at a point; without one behind the layer at hand, or free in the middle of the canvas. */
export function askForLayer(at?: ClientPoint): void {
  dismissNotice();
  const layer = at ? null : subjectLayer();
  if (layer !== null && givesOutput(layer)) askForLayerBehind(layer);
  else openQuickAdd({ goal: { kind: 'free' }, at: at ?? pointBeside(null), isPointed: at !== undefined });
}

/** Asks which layer to wire behind a layer. */
export function askForLayerBehind(nodeId: string): void {
  const goal = { kind: 'wire-end', wireEnd: { nodeId, end: 'source' } } as const;
  openQuickAdd({ goal, at: pointBeside({ kind: 'node', id: nodeId }), isPointed: false });
}

/** Asks which layer to put at the loose end of a wire that was released there. */
export function askForLayerAt(wireEnd: WireEnd, at: ClientPoint): void {
  openQuickAdd({ goal: { kind: 'wire-end', wireEnd }, at, isPointed: true });
}

/** Asks which layer to put into the wire at hand. */
export function askForLayerInWire(at?: ClientPoint): void {
  const edgeId = subjectWire();
  if (edgeId === null) return;
  openQuickAdd({ goal: { kind: 'wire', edgeId }, at: at ?? pointBeside({ kind: 'edge', id: edgeId }), isPointed: false });
}

function givesOutput(nodeId: string): boolean {
  const node = documentStore.getState().document.graph.nodes.find(({ id }) => id === nodeId);
  return node !== undefined && layerDefinition(node.kind).givesOutput;
}
