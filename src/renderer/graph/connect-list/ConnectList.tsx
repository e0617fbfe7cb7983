import { useMemo } from 'react';
import { useStore } from 'zustand';
import { layerNames } from '../../../shared/compile/layer-names.ts';
import type { Language } from '../../../shared/language.ts';
import { describeDiagnostic } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import { addingStrings } from '../../i18n/strings/adding.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { ChoiceList } from '../choices/ChoiceList.tsx';
import type { Choice } from '../choices/choice.ts';
import { useCompilation, useLayers } from '../use-document.ts';
import { type ConnectRequest, closeConnectList, connectStore } from './connect-store.ts';
import { type ConnectionCandidate, connectionCandidates, reconnectionCandidates } from './connection-candidates.ts';
import { drawChosenWire } from './draw-chosen-wire.ts';

/** The list of layers to wire a layer to or from, while it is open. */
export function ConnectList() {
  const request = useStore(connectStore, (state) => state.request);
  return request && <OpenConnectList request={request} />;
}

function OpenConnectList({ request }: { readonly request: ConnectRequest }) {
  const { nodeId, edgeId, direction, at } = request;
  const language = useLanguage();
  const strings = useStrings(addingStrings);
  const drawing = useCompilation();
  const layers = useLayers();
  const candidates = useMemo(
    () =>
      edgeId === null
        ? connectionCandidates(drawing, nodeId, direction, language)
        : reconnectionCandidates(drawing, edgeId, direction, language),
    [drawing, nodeId, edgeId, direction, language],
  );
  const choices = candidates.map((candidate): Choice => {
    const number = layers.get(candidate.nodeId)?.number ?? null;
    const glyph = number === null ? layerDefinition(candidate.kind).glyph : String(number);
    return { ...choiceOf(candidate, language, strings.withBetween), glyph };
  });
  const name = layerNames(drawing.graph, language).get(nodeId) ?? nodeId;
  const titles = edgeId === null ? { to: strings.connectTo, from: strings.connectFrom } : { to: strings.leadTo, from: strings.leadFrom };
  return (
    <ChoiceList
      title={titles[direction](name)}
      placeholder={strings.findTarget}
      at={at}
      find={(query) => choices.filter((choice) => isNamed(choice, query))}
      refusedHeading={strings.cannotBeWired}
      empty={(query) => (query === '' ? strings.noOtherLayer : strings.noCandidate(query))}
      nothingPossible={strings.nothingToWire}
      sayRefused={strings.refused}
      onChoose={({ id }) => drawChosenWire(request, id)}
      onClose={closeConnectList}
    />
  );
}

function isNamed({ name, kind }: Choice, query: string): boolean {
  const wanted = query.normalize('NFKC').trim().toLowerCase();
  return [name, ...Object.values(layerDefinition(kind).name)].some((text) => text.toLowerCase().includes(wanted));
}

function choiceOf(candidate: ConnectionCandidate, language: Language, withBetween: (layer: string) => string): Omit<Choice, 'glyph'> {
  const { nodeId, kind, name, shape, check } = candidate;
  return {
    id: nodeId,
    kind,
    name,
    figure: shape,
    note: check?.verdict === 'allowed-with' ? withBetween(layerDefinition(check.layer).name[language]) : '',
    refusal: check?.verdict === 'refused' ? describeDiagnostic(check.reason, language).title : null,
  };
}
