import { layerNames } from '../../shared/compile/layer-names.ts';
import type { Language } from '../../shared/language.ts';
import type { Graph } from '../../shared/project/graph.ts';
import type { Fix } from '../../shared/spec/diagnostics/fix.ts';
import { formatFactor } from '../../shared/spec/factor.ts';
import type { LabelKind } from '../../shared/spec/labels.ts';
import { type LayerKind, layerDefinition, layerKinds } from '../../shared/spec/layers/layer-catalog.ts';
import { phrases } from '../../shared/spec/layers/phrases.ts';
import { scale } from '../../shared/spec/layers/scale.ts';
import { trainingSettings } from '../../shared/spec/settings/training-settings.ts';

/** What the button of a fix says: what it will do, to which layer. */
export function describeFix(fix: Fix, graph: Graph, language: Language): string {
  return language === 'en' ? inEnglish(fix, graph) : inJapanese(fix, graph);
}

function inEnglish(fix: Fix, graph: Graph): string {
  const name = (id: string) => nameOf(id, graph, 'en');
  switch (fix.kind) {
    case 'set-parameter': {
      const { parameter, value } = labelsOf(fix, graph, 'en');
      return `${name(fix.nodeId)}: set ${parameter} to ${value}`;
    }
    case 'insert-layer':
      return `Insert ${kindName(fix.layer, 'en')}${settingsOf(fix, 'en')}`;
    case 'insert-behind':
      return `Insert ${kindName(fix.layer, 'en')}`;
    case 'move-behind':
      return `Move ${name(fix.nodeId)} behind ${name(fix.behind)}`;
    case 'join-inputs':
      return `Join them by ${kindName(fix.layer, 'en')}`;
    case 'add-layer':
      return `Add ${kindName(fix.layer, 'en')}`;
    case 'remove-node':
      return `Delete ${name(fix.nodeId)}`;
    case 'keep-node':
      return `Keep ${name(fix.nodeId)} only`;
    case 'remove-edge':
      return `Remove ${wireName(fix.edgeId, graph, 'en')}`;
    case 'connect':
      return `Wire ${name(fix.source)} → ${name(fix.target)}`;
    case 'set-training':
      return `Set ${trainingSettings[fix.setting].symbol} to ${fix.value}`;
    case 'set-labels':
      return labelsInEnglish(fix.labels);
  }
}

function inJapanese(fix: Fix, graph: Graph): string {
  const name = (id: string) => nameOf(id, graph, 'ja');
  switch (fix.kind) {
    case 'set-parameter': {
      const { parameter, value } = labelsOf(fix, graph, 'ja');
      return `${name(fix.nodeId)}の${parameter}を${value}にする`;
    }
    case 'insert-layer':
      return `${kindName(fix.layer, 'ja')}${settingsOf(fix, 'ja')}を挿入`;
    case 'insert-behind':
      return `${kindName(fix.layer, 'ja')}を挿入`;
    case 'move-behind':
      return `${name(fix.nodeId)}を${name(fix.behind)}の後ろに移す`;
    case 'join-inputs':
      return `${kindName(fix.layer, 'ja')}で1つにまとめる`;
    case 'add-layer':
      return `${kindName(fix.layer, 'ja')}を追加`;
    case 'remove-node':
      return `${name(fix.nodeId)}を削除`;
    case 'keep-node':
      return `${name(fix.nodeId)}だけを残す`;
    case 'remove-edge':
      return `${wireName(fix.edgeId, graph, 'ja')}を削除`;
    case 'connect':
      return `${name(fix.source)} → ${name(fix.target)} をつなぐ`;
    case 'set-training':
      return `${trainingSettings[fix.setting].symbol}を${fix.value}にする`;
    case 'set-labels':
      return labelsInJapanese(fix.labels);
  }
}

/** In brackets what an inserted layer has other than its kind's defaults: `(1 unit, sigmoid)`; empty where that is nothing. */
function settingsOf({ layer, parameters }: Extract<Fix, { kind: 'insert-layer' }>, language: Language): string {
  const kind = layerKinds.find((candidate) => candidate === layer);
  if (!kind || !parameters) return '';
  const words = Object.entries(parameters).map(([key, value]) => {
    const field = layerDefinition(kind).fields.find((candidate) => candidate.key === key);
    if (key === 'units') return phrases.units(Number(value))[language];
    return (field?.kind === 'choice' ? field.options[String(value)]?.[language] : undefined) ?? String(value);
  });
  return ` (${words.join(language === 'en' ? ', ' : '、')})`;
}

function labelsInEnglish(labels: LabelKind): string {
  switch (labels.kind) {
    case 'binary':
      return 'Make the labels 0 or 1';
    case 'classes':
      return `Make the labels ${labels.count} one-hot classes`;
    case 'values':
      return `Make the labels ${phrases.values(labels.rows).en}`;
  }
}

function labelsInJapanese(labels: LabelKind): string {
  switch (labels.kind) {
    case 'binary':
      return 'ラベルを 0 か 1 にする';
    case 'classes':
      return `ラベルを${labels.count}クラスの one-hot にする`;
    case 'values':
      return `ラベルを${phrases.values(labels.rows).ja}にする`;
  }
}

/** `the wire Dense 1 → Cost`. */
function wireName(edgeId: string, graph: Graph, language: Language): string {
  const edge = graph.edges.find(({ id }) => id === edgeId);
  const wire = `${nameOf(edge?.source ?? '', graph, language)} → ${nameOf(edge?.target ?? '', graph, language)}`;
  return language === 'en' ? `the wire ${wire}` : `配線 ${wire} `;
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

const switched = { on: { en: 'on', ja: 'オン' }, off: { en: 'off', ja: 'オフ' } } as const;

/** Parameter and value by the labels that the inspector gives them. */
function labelsOf(fix: Extract<Fix, { kind: 'set-parameter' }>, graph: Graph, language: Language) {
  const node = graph.nodes.find(({ id }) => id === fix.nodeId);
  const field = node && layerDefinition(node.kind).fields.find(({ key }) => key === fix.parameter);
  const option = field?.kind === 'choice' ? field.options[String(fix.value)] : undefined;
  const isOn = typeof fix.value === 'boolean' ? switched[fix.value ? 'on' : 'off'][language] : undefined;
  return { parameter: field?.label[language] ?? fix.parameter, value: option?.[language] ?? isOn ?? String(fix.value) };
}
