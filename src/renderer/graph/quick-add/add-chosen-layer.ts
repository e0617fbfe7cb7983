import { layerNames } from '../../../shared/compile/layer-names.ts';
import type { LayerKind } from '../../../shared/spec/layers/layer-catalog.ts';
import { announce } from '../../app/announcer.ts';
import { compilationLanguage } from '../../compile/compilation-store.ts';
import { applyEdit, documentStore, select } from '../../document/document-store.ts';
import { addLayerAt, type LayerPlace } from '../../document/edits/add-layer-at.ts';
import { freeNodeId } from '../../document/edits/graph-node.ts';
import { addingStrings } from '../../i18n/strings/adding.ts';
import { stringsIn } from '../../i18n/use-strings.ts';
import { focusElement } from '../focus-element.ts';
import { showNotice } from '../notice-store.ts';
import { showNode } from '../view-requests.ts';
import type { LayerFit } from './fitting-layers.ts';

/**
 * Adds the chosen layer in its place as one undo step, selects it, gives it the focus, and tells what was put in between. Where somebody pointed
 * (`isPointed`) it is in sight already, and the view stays.
 */
export function addChosenLayer({ kind, check }: LayerFit, place: LayerPlace, isPointed: boolean): void {
  const id = freeNodeId(documentStore.getState().document.graph);
  applyEdit((document) => addLayerAt(document, { id, kind, place }));
  select({ nodeIds: [id] });
  if (check.verdict === 'allowed-with') showNotice({ at: null, reason: check.reason, inserted: check.layer });
  tellAdded(id, kind, place);
  if (!isPointed || check.verdict === 'allowed-with') showNode(id);
  focusElement({ kind: 'node', id });
}

function tellAdded(id: string, kind: LayerKind, place: LayerPlace): void {
  const language = compilationLanguage();
  const strings = stringsIn(addingStrings, language);
  const names = layerNames(documentStore.getState().document.graph, language);
  const name = names.get(id) ?? kind;
  const other = place.kind === 'wire-end' ? names.get(place.wireEnd.nodeId) : undefined;
  announce('drawing', () => (other === undefined ? strings.added(name) : strings.addedTo(name, other)));
}
