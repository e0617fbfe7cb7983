import { useReactFlow } from '@xyflow/react';
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
import { findLayers } from '../palette/find-layers.ts';
import { useDocument } from '../use-document.ts';
import { addChosenLayer } from './add-chosen-layer.ts';
import { fittingLayers, type LayerFit } from './fitting-layers.ts';
import { placeOf } from './place-of.ts';
import { closeQuickAdd, type QuickAddGoal, type QuickAddRequest, quickAddStore } from './quick-add-store.ts';

/** The list of layers at the pointer, while it is open. */
export function QuickAdd() {
  const request = useStore(quickAddStore, (state) => state.request);
  return request && <OpenQuickAdd request={request} />;
}

function OpenQuickAdd({ request }: { readonly request: QuickAddRequest }) {
  const language = useLanguage();
  const strings = useStrings(addingStrings);
  const document = useDocument((state) => state.document);
  const { screenToFlowPosition } = useReactFlow();
  const place = useMemo(
    () => placeOf(request, screenToFlowPosition(request.at), document.graph),
    [request, screenToFlowPosition, document.graph],
  );
  const fits = useMemo(() => fittingLayers(document, place, language), [document, place, language]);
  const title = useTitle(request.goal);
  return (
    <ChoiceList
      title={title}
      placeholder={strings.findLayer}
      at={request.at}
      find={(query) =>
        findLayers(query).flatMap((kind) =>
          fits.filter((fit) => fit.kind === kind).map((fit) => choiceOf(fit, language, strings.withBetween)),
        )
      }
      refusedHeading={strings.doesNotFit}
      empty={(query) => `${strings.noLayer(query)}. ${strings.noLayerHint}`}
      nothingPossible={strings.nothingFits}
      sayRefused={strings.refused}
      onChoose={({ kind }) => {
        const fit = fits.find((candidate) => candidate.kind === kind);
        if (fit) addChosenLayer(fit, place, request.isPointed);
      }}
      onClose={closeQuickAdd}
    />
  );
}

function useTitle(goal: QuickAddGoal): string {
  const strings = useStrings(addingStrings);
  const language = useLanguage();
  const graph = useDocument(({ document }) => document.graph);
  if (goal.kind === 'free') return strings.add;
  const names = layerNames(graph, language);
  const nameOf = (id: string | undefined) => names.get(id ?? '') ?? '';
  if (goal.kind === 'wire-end') {
    const name = nameOf(goal.wireEnd.nodeId);
    return goal.wireEnd.end === 'source' ? strings.addBehind(name) : strings.addInFront(name);
  }
  const edge = graph.edges.find(({ id }) => id === goal.edgeId);
  return strings.addBetween(nameOf(edge?.source), nameOf(edge?.target));
}

/** Why a kind does not fit is said by the second sentence of its diagnostic: the first is about a wire that was drawn. */
function choiceOf({ kind, check }: LayerFit, language: Language, withBetween: (layer: string) => string): Choice {
  const { name, summary, glyph } = layerDefinition(kind);
  const between = check.verdict === 'allowed-with' ? withBetween(layerDefinition(check.layer).name[language]) : null;
  return {
    id: kind,
    kind,
    glyph,
    name: name[language],
    figure: '',
    note: between ?? summary[language],
    refusal: check.verdict === 'refused' ? describeDiagnostic(check.reason, language).detail : null,
  };
}
