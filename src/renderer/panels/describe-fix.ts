import { layerNames } from '../../shared/compile/layer-names.ts';
import type { Language } from '../../shared/language.ts';
import type { Graph } from '../../shared/project/graph.ts';
import type { Fix } from '../../shared/spec/diagnostics/fix.ts';
import { formatFactor } from '../../shared/spec/factor.ts';
import { type LayerKind, layerDefinition, layerKinds } from '../../shared/spec/layers/layer-catalog.ts';
import { scale } from '../../shared/spec/layers/scale.ts';
import { trainingSettings } from '../../shared/spec/settings/training-settings.ts';

/** What the button of a fix says: what it will do, to which layer. */
export function describeFix(fix: Fix, graph: Graph, language: Language): string {
  const isEnglish = language === 'en';
  switch (fix.kind) {
    case 'set-parameter': {
      const layer = nameOf(fix.nodeId, graph, language);
      const { parameter, value } = labelsOf(fix, graph, language);
      return isEnglish ? `${layer}: set ${parameter} to ${value}` : `${layer}の${parameter}を${value}にする`;
    }
    case 'insert-layer':
    case 'insert-behind':
      return isEnglish ? `Insert ${kindName(fix.layer, language)}` : `${kindName(fix.layer, language)}を挿入`;
    case 'move-behind': {
      const [layer, behind] = [nameOf(fix.nodeId, graph, language), nameOf(fix.behind, graph, language)];
      return isEnglish ? `Move ${layer} behind ${behind}` : `${layer}を${behind}の後ろに移す`;
    }
    case 'add-layer':
      return isEnglish ? `Add ${kindName(fix.layer, language)}` : `${kindName(fix.layer, language)}を追加`;
    case 'remove-node':
      return isEnglish ? `Delete ${nameOf(fix.nodeId, graph, language)}` : `${nameOf(fix.nodeId, graph, language)}を削除`;
    case 'set-training': {
      const { symbol } = trainingSettings[fix.setting];
      return isEnglish ? `Set ${symbol} to ${fix.value}` : `${symbol}を${fix.value}にする`;
    }
  }
}

function nameOf(nodeId: string, graph: Graph, language: Language): string {
  return layerNames(graph, language).get(nodeId) ?? nodeId;
}

function kindName(kind: string, language: Language): string {
  const known: LayerKind | undefined = layerKinds.find((candidate) => candidate === kind);
  if (!known) return kind;
  const name = layerDefinition(known).name[language];
  // It is put in with its default, which says what it is for.
  return known === 'scale' ? `${name} ${formatFactor(scale.defaults.factor)}` : name;
}

/** Parameter and value by the labels that the inspector gives them. */
function labelsOf(fix: Extract<Fix, { kind: 'set-parameter' }>, graph: Graph, language: Language) {
  const node = graph.nodes.find(({ id }) => id === fix.nodeId);
  const field = node && layerDefinition(node.kind).fields.find(({ key }) => key === fix.parameter);
  const option = field?.kind === 'choice' ? field.options[String(fix.value)] : undefined;
  return { parameter: field?.label[language] ?? fix.parameter, value: option?.[language] ?? String(fix.value) };
}
