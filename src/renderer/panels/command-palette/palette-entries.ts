import { layerNames } from '../../../shared/compile/layer-names.ts';
import type { Localized } from '../../../shared/language.ts';
import type { Graph } from '../../../shared/project/graph.ts';
import { type TemplateName, templateNames, templates } from '../../../shared/project/templates/templates.ts';
import { type LayerKind, layerDefinition, layerKinds } from '../../../shared/spec/layers/layer-catalog.ts';
import { type Command, type CommandCategory, runCommand } from '../../app/commands/command.ts';
import type { Shortcut } from '../../app/commands/shortcut.ts';

/** Headings of the palette: those of the commands, and what else can be gone to. */
export type PaletteCategory = CommandCategory | 'template' | 'layer';

/** One line of the command palette. */
export interface PaletteEntry {
  /** Unique, and the same the next time: by it an entry is remembered as used. */
  readonly id: string;
  readonly category: PaletteCategory;
  readonly name: Localized;
  readonly shortcut: Shortcut | null;
  /** Whether it would do anything now. */
  readonly isAvailable: boolean;
  readonly run: () => unknown;
}

/** Every command, as it can be carried out now. */
export function commandEntries(commands: Readonly<Record<string, Command>>): PaletteEntry[] {
  return Object.entries(commands).map(([id, command]) => ({
    id: `command ${id}`,
    category: command.category,
    name: command.name,
    shortcut: command.shortcuts[0] ?? null,
    isAvailable: command.isAvailable?.() ?? true,
    run: () => runCommand(command),
  }));
}

/** Every kind of layer, to be appended. */
export function kindEntries(append: (kind: LayerKind) => void): PaletteEntry[] {
  return layerKinds.map((kind) => {
    const { en, ja } = layerDefinition(kind).name;
    return entry(`append ${kind}`, 'draw', { en: `Append layer: ${en}`, ja: `層を追加: ${ja}` }, () => append(kind));
  });
}

/** Every template, to be opened as a new project. */
export function templateEntries(open: (name: TemplateName) => unknown): PaletteEntry[] {
  return templateNames.map((template) => {
    const { en, ja } = templates[template].name;
    return entry(`template ${template}`, 'template', { en: `Open template: ${en}`, ja: `テンプレートを開く: ${ja}` }, () => open(template));
  });
}

/** Every drawn layer, to be gone to. */
export function layerEntries(graph: Graph, goTo: (nodeId: string) => void): PaletteEntry[] {
  const [en, ja] = [layerNames(graph, 'en'), layerNames(graph, 'ja')];
  return graph.nodes.map(({ id }) => {
    const name = { en: `Go to layer ${en.get(id) ?? id}`, ja: `層「${ja.get(id) ?? id}」へ移動` };
    return entry(`layer ${id}`, 'layer', name, () => goTo(id));
  });
}

function entry(id: string, category: PaletteCategory, name: Localized, run: () => unknown): PaletteEntry {
  return { id, category, name, shortcut: null, isAvailable: true, run };
}
