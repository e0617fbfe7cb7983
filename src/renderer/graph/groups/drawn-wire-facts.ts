import type { Language } from '../../../shared/language.ts';
import { annotationStrings } from '../../i18n/strings/annotations.ts';
import { stringsIn } from '../../i18n/use-strings.ts';
import type { EdgeFacts } from '../edge-facts.ts';
import { layerDepths } from '../layer-depths.ts';
import type { DrawnWire } from './drawn-wires.ts';

/** What each drawn wire shows, by its id: as its wire does, or all that it stands for together. `facts`: of the document's wires, by their ids. */
export function drawnWireFacts(
  wires: readonly DrawnWire[],
  facts: ReadonlyMap<string, EdgeFacts>,
  language: Language,
): ReadonlyMap<string, EdgeFacts> {
  const isFolded = wires.some(({ edge, source, target }) => edge.source !== source || edge.target !== target);
  if (!isFolded) return facts;
  const ends = new Set(wires.flatMap(({ source, target }) => [source, target]));
  const depths = layerDepths({ nodes: [...ends].map((id) => ({ id })), edges: wires });
  return new Map(
    wires.flatMap(({ edge, edges, source, target }) => {
      const known = edges.flatMap(({ id }) => facts.get(id) ?? []);
      const isSkip = (depths.get(target) ?? 0) - (depths.get(source) ?? 0) > 1;
      const joined = joinedFacts(known, language);
      return joined ? [[edge.id, { ...joined, isSkip }] as const] : [];
    }),
  );
}

function joinedFacts(all: readonly EdgeFacts[], language: Language): EdgeFacts | null {
  const [first] = all;
  if (!first || all.length === 1) return first ?? null;
  const isOneShape = all.every(({ symbolic }) => symbolic === first.symbolic);
  return {
    symbolic: isOneShape ? first.symbolic : stringsIn(annotationStrings, language).wires(all.length),
    numeric: isOneShape ? first.numeric : null,
    problem: all.find(({ problem }) => problem !== null)?.problem ?? null,
    isSkip: false,
    tooltip: all.map(({ tooltip }) => tooltip).join('\n'),
    spoken: all.map(({ spoken }) => spoken).join('; '),
  };
}
