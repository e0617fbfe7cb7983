import type { DescribedLayer } from '../../shared/compile/describe-layers.ts';
import { layerNames } from '../../shared/compile/layer-names.ts';
import type { Language } from '../../shared/language.ts';
import type { Graph } from '../../shared/project/graph.ts';
import { type Diagnostic, describeDiagnostic, severityOf } from '../../shared/spec/diagnostics/diagnostic.ts';
import { type LayerKind, layerDefinition } from '../../shared/spec/layers/layer-catalog.ts';
import { phrases } from '../../shared/spec/layers/phrases.ts';
import { formatShape } from '../../shared/spec/shape.ts';
import type { CompiledDrawing } from '../compile/compilation-store.ts';
import { describedLayers } from '../compile/described-layers.ts';
import { equalValues } from '../document/equal-values.ts';
import { graphStrings } from '../i18n/strings/graph.ts';
import { stringsIn } from '../i18n/use-strings.ts';
import { initializerOf, type LayerDetails, layerDetails } from './zoom/layer-details.ts';

/** The first problem of a layer, as its node shows it. */
export interface LayerProblem {
  readonly severity: 'error' | 'warning';
  readonly title: string;
  readonly diagnostic: Diagnostic;
}

/** Everything that a node shows. */
export type LayerFacts = {
  readonly kind: LayerKind;
  /** One or two characters for the coloured square: the number of a dense layer, else the glyph of its kind. */
  readonly glyph: string;
  readonly name: string;
  /** Right of the name: `12 params`, `m 400`; empty where there is nothing to count. */
  readonly count: string;
  /** `Z¹ = W¹·X + b¹`; empty where there is no formula. */
  readonly formula: string;
  readonly summary: string;
  /** Products summed up in one forward pass over all examples; null where it has none, or they are not known. */
  readonly multiplyAdds: number | null;
  readonly problem: LayerProblem | null;
  /** Whether it gives something that nothing reads yet. */
  readonly isOpenEnd: boolean;
  /** What it shows besides when one looks at it closely. */
  readonly details: LayerDetails;
  /** The whole node in a sentence or two, for screen readers. */
  readonly spoken: string;
};

/** Describes every node of a compiled drawing, by its id. */
export function layerFacts(drawing: CompiledDrawing, language: Language): ReadonlyMap<string, LayerFacts> {
  const names = layerNames(drawing.graph, language);
  const layers = describedLayers(drawing);
  const problems = firstProblems(drawing, language);
  const read = new Set(drawing.graph.edges.map(({ source }) => source));
  const wires = spokenWires(drawing.graph, names, language);
  return new Map(
    drawing.graph.nodes.flatMap(({ id, kind, parameters }) => {
      const layer = layers.get(id);
      if (!layer) return [];
      const { givesOutput } = layerDefinition(kind);
      const shape = givesOutput ? drawing.shapes.get(id) : undefined;
      const context: FactsContext = {
        kind,
        language,
        name: names.get(id) ?? id,
        shape: shape ? formatShape(shape, drawing.examples ?? 'm') : '',
        wires: wires.get(id) ?? [],
        isOpenEnd: givesOutput && !read.has(id),
        problem: problems.get(id) ?? null,
        initializer: initializerOf(parameters, language),
      };
      return [[id, factsOf(layer, context)] as const];
    }),
  );
}

interface FactsContext {
  readonly kind: LayerKind;
  readonly language: Language;
  readonly name: string;
  /** What it gives; empty where that is nothing or unknown. */
  readonly shape: string;
  /** Which layers it is wired to, in words. */
  readonly wires: readonly string[];
  readonly isOpenEnd: boolean;
  readonly problem: LayerProblem | null;
  /** How its weights start; empty where it has none. */
  readonly initializer: string;
}

const known = new WeakMap<DescribedLayer, { readonly context: FactsContext; readonly facts: LayerFacts }>();

/** What the node of a described layer shows; the same object as the last time, where nothing about it has changed. */
function factsOf(layer: DescribedLayer, context: FactsContext): LayerFacts {
  const last = known.get(layer);
  if (last && equalValues(last.context, context)) return last.facts;
  const facts = makeFacts(layer, context);
  known.set(layer, { context, facts });
  return facts;
}

function makeFacts(layer: DescribedLayer, context: FactsContext): LayerFacts {
  const { kind, language, name, shape, wires, isOpenEnd, problem, initializer } = context;
  const strings = stringsIn(graphStrings, language);
  const definition = layerDefinition(kind);
  const kindName = definition.name[language];
  const summary = layer.summary[language];
  const spoken = [
    strings.spokenNode(
      name === kindName ? name : `${name}${strings.join}${kindName}`,
      summary.replaceAll('\n', strings.join) || layer.formula,
    ),
    shape && strings.spokenShape(shape),
    ...wires,
    problem && strings.spokenProblem(problem.title),
  ];
  return {
    kind,
    glyph: layer.number === null ? definition.glyph : String(layer.number),
    name,
    count: figureOf(layer, language),
    formula: layer.formula,
    summary,
    multiplyAdds: layer.number === null ? null : layer.multiplyAdds,
    problem,
    isOpenEnd,
    details: layerDetails(layer, initializer, language),
    spoken: spoken.filter(Boolean).join(' '),
  };
}

/** Which layers each layer is wired to, in words: who cannot see the wires need not look for them one by one. */
function spokenWires(graph: Graph, names: ReadonlyMap<string, string>, language: Language): ReadonlyMap<string, readonly string[]> {
  const strings = stringsIn(graphStrings, language);
  const from = new Map<string, string[]>();
  const to = new Map<string, string[]>();
  for (const { source, target } of graph.edges) {
    from.set(target, [...(from.get(target) ?? []), names.get(source) ?? source]);
    to.set(source, [...(to.get(source) ?? []), names.get(target) ?? target]);
  }
  return new Map(
    graph.nodes.map(({ id }) => {
      const [sources, targets] = [from.get(id), to.get(id)];
      if (!sources && !targets) return [id, [strings.spokenUnwired]];
      return [
        id,
        [
          ...(sources ? [strings.spokenFrom(sources.join(strings.join))] : []),
          ...(targets ? [strings.spokenTo(targets.join(strings.join))] : []),
        ],
      ];
    }),
  );
}

/** What is learned where something is, else the layer's own figure. */
function figureOf({ parameterCount, figure }: DescribedLayer, language: Language): string {
  return (parameterCount ? phrases.parameters(parameterCount) : figure)?.[language] ?? '';
}

function firstProblems(drawing: CompiledDrawing, language: Language): ReadonlyMap<string, LayerProblem> {
  const found = new Map<string, LayerProblem>();
  for (const diagnostic of drawing.diagnostics) {
    const severity = severityOf(diagnostic);
    for (const id of diagnostic.nodeIds) {
      const present = found.get(id);
      if (present?.severity === 'error' || (present && severity === 'warning')) continue;
      found.set(id, { severity, title: describeDiagnostic(diagnostic, language).title, diagnostic });
    }
  }
  return found;
}
