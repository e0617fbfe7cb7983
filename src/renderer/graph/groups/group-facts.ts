import type { Language } from '../../../shared/language.ts';
import type { Group } from '../../../shared/project/annotations.ts';
import type { Graph } from '../../../shared/project/graph.ts';
import { layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import { phrases } from '../../../shared/spec/layers/phrases.ts';
import { formatShape } from '../../../shared/spec/shape.ts';
import type { CompiledDrawing } from '../../compile/compilation-store.ts';
import { describedLayers } from '../../compile/described-layers.ts';
import { annotationStrings } from '../../i18n/strings/annotations.ts';
import { stringsIn } from '../../i18n/use-strings.ts';
import type { LayerFacts, LayerProblem } from '../layer-facts.ts';
import { membersOf } from './group-members.ts';
import { groupNames } from './group-names.ts';

/** Everything that a group shows, as frame or as block. */
export type GroupFacts = {
  readonly groupId: string;
  readonly name: string;
  /** `3 layers`. */
  readonly layers: string;
  /** `33 params`; empty where nothing is learned, or nothing is known. */
  readonly parameters: string;
  /** `(2, 400) → (1, 400)`: what comes in from outside, and what goes out or leads nowhere yet; empty where neither is. */
  readonly shapes: string;
  /** The worst problem of its layers. */
  readonly problem: LayerProblem | null;
  /** Whether any of its layers takes wires, and whether any gives something. */
  readonly takesInput: boolean;
  readonly givesOutput: boolean;
  /** The whole block in a sentence or two, for screen readers. */
  readonly spoken: string;
};

/** Describes every group of a compiled drawing, by its id. `layers`: what the nodes of the layers show. */
export function groupFacts(
  groups: readonly Group[],
  drawing: CompiledDrawing,
  layers: ReadonlyMap<string, LayerFacts>,
  language: Language,
): ReadonlyMap<string, GroupFacts> {
  if (groups.length === 0) return new Map();
  const strings = stringsIn(annotationStrings, language);
  const names = groupNames(groups, language);
  const described = describedLayers(drawing);
  return new Map(
    groups.map((group) => {
      const members = membersOf(group, drawing.graph.nodes);
      const name = names.get(group.id) ?? group.id;
      const learned = members.reduce((total, { id }) => total + (described.get(id)?.parameterCount ?? 0), 0);
      const count = strings.layers(members.length);
      const parameters = learned > 0 ? phrases.parameters(learned)[language] : '';
      const shapes = shapesOf(new Set(group.nodeIds), drawing);
      const problem = worstProblem(members.flatMap(({ id }) => layers.get(id)?.problem ?? []));
      const spoken = [
        strings.spokenGroup(name, [count, parameters].filter(Boolean).join(strings.join)),
        shapes && strings.spokenShapes(shapes),
        problem && strings.spokenProblem(problem.title),
      ];
      const facts: GroupFacts = {
        groupId: group.id,
        name,
        layers: count,
        parameters,
        shapes,
        problem,
        takesInput: members.some(({ kind }) => layerDefinition(kind).inputs !== 'none'),
        givesOutput: members.some(({ kind }) => layerDefinition(kind).givesOutput),
        spoken: spoken.filter(Boolean).join(' '),
      };
      return [group.id, facts] as const;
    }),
  );
}

function worstProblem(problems: readonly LayerProblem[]): LayerProblem | null {
  return problems.find(({ severity }) => severity === 'error') ?? problems[0] ?? null;
}

function shapesOf(members: ReadonlySet<string>, drawing: CompiledDrawing): string {
  const { graph } = drawing;
  const arriving = sourcesFromOutside(graph, members);
  const incoming = shapesGivenBy(arriving, drawing);
  const outgoing = shapesGivenBy(exitsOf(graph, members), drawing);
  if (incoming === '' && outgoing === '') return '';
  return [incoming, '→', outgoing].filter(Boolean).join(' ');
}

function sourcesFromOutside({ edges }: Graph, members: ReadonlySet<string>): readonly string[] {
  return edges.filter(({ source, target }) => !members.has(source) && members.has(target)).map(({ source }) => source);
}

/** Layers of a group that feed a layer outside of it, or none in it: what it gives. */
export function exitsOf({ nodes, edges }: Graph, members: ReadonlySet<string>): readonly string[] {
  return nodes
    .filter(({ id, kind }) => members.has(id) && layerDefinition(kind).givesOutput)
    .map(({ id }) => id)
    .filter((id) => {
      const leaving = edges.filter(({ source }) => source === id);
      return leaving.every(({ target }) => !members.has(target)) || leaving.some(({ target }) => !members.has(target));
    });
}

/** The shapes that layers give, each once; at most two are told. */
function shapesGivenBy(nodeIds: readonly string[], { shapes, examples }: CompiledDrawing): string {
  const texts = nodeIds.map((id) => {
    const shape = shapes.get(id);
    return shape ? formatShape(shape, examples ?? 'm') : `(?, ${examples ?? 'm'})`;
  });
  const different = [...new Set(texts)];
  return different.length > 2 ? [...different.slice(0, 2), '…'].join(', ') : different.join(', ');
}
