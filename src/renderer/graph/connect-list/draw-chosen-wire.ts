import type { ConnectionCheck } from '../../../shared/compile/check-connection.ts';
import { layerNames } from '../../../shared/compile/layer-names.ts';
import type { Language } from '../../../shared/language.ts';
import { describeDiagnostic } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import { announce } from '../../app/announcer.ts';
import { compilationLanguage } from '../../compile/compilation-store.ts';
import { documentStore } from '../../document/document-store.ts';
import { addingStrings } from '../../i18n/strings/adding.ts';
import { stringsIn } from '../../i18n/use-strings.ts';
import { focusElement } from '../focus-element.ts';
import { rewire } from '../rewiring.ts';
import { wire } from '../wiring.ts';
import type { ConnectRequest } from './connect-store.ts';

/** Draws the wire between the layer from which it was asked and the chosen one, or leads it there, and says so. The focus stays at the layer, or the wire. */
export function drawChosenWire({ nodeId, edgeId, direction }: Omit<ConnectRequest, 'at'>, chosen: string): void {
  const [source, target] = direction === 'to' ? [nodeId, chosen] : [chosen, nodeId];
  const language = compilationLanguage();
  const names = layerNames(documentStore.getState().document.graph, language);
  const [from, to] = [names.get(source) ?? source, names.get(target) ?? target];
  const check = edgeId === null ? wire(source, target, null) : rewire(edgeId, source, target, null);
  const result = describeResult(check, { from, to }, language);
  announce('drawing', () => result);
  focusElement(edgeId === null ? { kind: 'node', id: nodeId } : { kind: 'edge', id: edgeId });
}

/** What became of the wire, in a sentence. */
function describeResult(check: ConnectionCheck, { from, to }: { readonly from: string; readonly to: string }, language: Language): string {
  const strings = stringsIn(addingStrings, language);
  switch (check.verdict) {
    case 'allowed':
      return strings.wired(from, to);
    case 'allowed-with':
      return strings.wiredThrough(from, to, layerDefinition(check.layer).name[language]);
    case 'refused':
      return strings.refused(describeDiagnostic(check.reason, language).title);
  }
}
