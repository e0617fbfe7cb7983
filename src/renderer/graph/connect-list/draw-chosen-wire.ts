import { layerNames } from '../../../shared/compile/layer-names.ts';
import { describeDiagnostic } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import { compilationLanguage } from '../../compile/compilation-store.ts';
import { documentStore } from '../../document/document-store.ts';
import { addingStrings } from '../../i18n/strings/adding.ts';
import { stringsIn } from '../../i18n/use-strings.ts';
import { focusElement } from '../focus-element.ts';
import { tellResult } from '../result-store.ts';
import { wire } from '../wiring.ts';
import type { ConnectRequest } from './connect-store.ts';

/** Draws the wire between the layer from which it was asked and the chosen one, and says so. The focus stays at the layer. */
export function drawChosenWire({ nodeId, direction }: Omit<ConnectRequest, 'at'>, chosen: string): void {
  const [source, target] = direction === 'to' ? [nodeId, chosen] : [chosen, nodeId];
  const language = compilationLanguage();
  const strings = stringsIn(addingStrings, language);
  const names = layerNames(documentStore.getState().document.graph, language);
  const [from, to] = [names.get(source) ?? source, names.get(target) ?? target];
  const check = wire(source, target, null);
  if (check.verdict === 'allowed') tellResult(strings.wired(from, to));
  else if (check.verdict === 'allowed-with') tellResult(strings.wiredThrough(from, to, layerDefinition(check.layer).name[language]));
  else tellResult(strings.refused(describeDiagnostic(check.reason, language).title));
  focusElement({ kind: 'node', id: nodeId });
}
