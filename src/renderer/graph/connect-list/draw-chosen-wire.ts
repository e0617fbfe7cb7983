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
import { wire } from '../wiring.ts';
import type { ConnectRequest } from './connect-store.ts';

/** Draws the wire between the layer from which it was asked and the chosen one, and says so. The focus stays at the layer. */
export function drawChosenWire({ nodeId, direction }: Omit<ConnectRequest, 'at'>, chosen: string): void {
  const [source, target] = direction === 'to' ? [nodeId, chosen] : [chosen, nodeId];
  const language = compilationLanguage();
  const names = layerNames(documentStore.getState().document.graph, language);
  const [from, to] = [names.get(source) ?? source, names.get(target) ?? target];
  const result = describeResult(wire(source, target, null), { from, to }, language);
  announce('drawing', () => result);
  focusElement({ kind: 'node', id: nodeId });
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
