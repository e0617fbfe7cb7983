import type { ConnectionCheck } from '../../../shared/compile/check-connection.ts';
import type { Language } from '../../../shared/language.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { type Diagnostic, diagnose } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import { refOf } from '../flow-ids.ts';
import { exitsOf } from './group-facts.ts';
import { layersShownAs } from './group-members.ts';
import { groupNames } from './group-names.ts';

/** A wire that was asked for: the layers it would join, and whether it may be drawn. */
export interface AskedWire {
  readonly source: string;
  readonly target: string;
  readonly check: ConnectionCheck;
}

/**
 * Which layers a wire between two things on the canvas would join. A folded group stands for the one of its layers that can be that end: of those that
 * give something to the outside, or nothing within, and of those that can take the wire. Where that is not exactly one, the wire is refused. `ask` tells
 * whether a wire between two layers may be drawn.
 */
export function wireBetween(
  document: ProjectDocument,
  from: string,
  to: string,
  language: Language,
  ask: (source: string, target: string) => ConnectionCheck,
): AskedWire {
  const sources = refOf(from).kind === 'block' ? givingLayers(document, from) : [from];
  const targets = layersShownAs(document, to);
  const wires = sources.flatMap((source) => targets.map((target): AskedWire => ({ source, target, check: ask(source, target) })));
  const possible = wires.filter(({ check }) => check.verdict !== 'refused');
  const [first, second] = possible;
  if (first && second) {
    const isSourceUnclear = possible.some(({ source }) => source !== first.source);
    const ends = new Set(possible.map(({ source, target }) => (isSourceUnclear ? source : target)));
    const group = groupNames(document.groups, language).get(refOf(isSourceUnclear ? from : to).id) ?? '';
    return { ...first, check: { verdict: 'refused', reason: diagnose('GD230', { group, count: ends.size }) } };
  }
  return first ?? wires[0] ?? { source: from, target: to, check: ask(from, to) };
}

/**
 * The layer at the loose end of a wire that starts at something on the canvas (React Flow's id): of a folded group the one that gives something to the
 * outside, or the one that still takes a wire. A diagnostic where that is not exactly one.
 */
export function looseEndOf(document: ProjectDocument, flowId: string, end: 'source' | 'target', language: Language): string | Diagnostic {
  if (refOf(flowId).kind !== 'block') return flowId;
  const candidates = end === 'source' ? givingLayers(document, flowId) : takingLayers(document, flowId);
  const [only, ...others] = candidates;
  if (only !== undefined && others.length === 0) return only;
  const group = groupNames(document.groups, language).get(refOf(flowId).id) ?? '';
  return diagnose('GD230', { group, count: candidates.length });
}

/** The layers of a block that could still be wired to. */
function takingLayers(document: ProjectDocument, flowId: string): readonly string[] {
  const members = new Set(layersShownAs(document, flowId));
  const { nodes, edges } = document.graph;
  const open = nodes.filter(({ id, kind }) => {
    const { inputs } = layerDefinition(kind);
    return members.has(id) && (inputs === 'several' || (inputs === 'one' && !edges.some(({ target }) => target === id)));
  });
  return open.map(({ id }) => id);
}

/** What a block gives: its exits; any of its layers where nothing leaves it. */
function givingLayers(document: ProjectDocument, flowId: string): readonly string[] {
  const members = layersShownAs(document, flowId);
  const exits = exitsOf(document.graph, new Set(members));
  return exits.length > 0 ? exits : members;
}
