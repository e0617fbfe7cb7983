import { type DescribedLayer, describeLayers } from '../../shared/compile/describe-layers.ts';
import { layerNames } from '../../shared/compile/layer-names.ts';
import type { Language } from '../../shared/language.ts';
import { type Diagnostic, describeDiagnostic, severityOf } from '../../shared/spec/diagnostics/diagnostic.ts';
import { type LayerKind, layerDefinition } from '../../shared/spec/layers/layer-catalog.ts';
import { phrases } from '../../shared/spec/layers/phrases.ts';
import { formatShape } from '../../shared/spec/shape.ts';
import type { CompiledDrawing } from '../compile/compilation-store.ts';
import { graphStrings } from '../i18n/strings/graph.ts';
import { stringsIn } from '../i18n/use-strings.ts';

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
  readonly problem: LayerProblem | null;
  /** The whole node in a sentence or two, for screen readers. */
  readonly spoken: string;
};

/** Describes every node of a compiled drawing, by its id. */
export function layerFacts(drawing: CompiledDrawing, language: Language): ReadonlyMap<string, LayerFacts> {
  const strings = stringsIn(graphStrings, language);
  const names = layerNames(drawing.graph, language);
  const layers = describeLayers(drawing.graph, drawing.dataset, drawing);
  const problems = firstProblems(drawing, language);
  return new Map(
    drawing.graph.nodes.flatMap(({ id, kind }) => {
      const layer = layers.get(id);
      if (!layer) return [];
      const definition = layerDefinition(kind);
      const name = names.get(id) ?? id;
      const problem = problems.get(id) ?? null;
      const summary = layer.summary[language];
      const kindName = definition.name[language];
      const shape = definition.givesOutput && drawing.shapes.get(id);
      const spoken = [
        strings.spokenNode(
          name === kindName ? name : `${name}${strings.join}${kindName}`,
          summary.replaceAll('\n', strings.join) || layer.formula,
        ),
        shape && strings.spokenShape(formatShape(shape, drawing.examples ?? 'm')),
        problem && strings.spokenProblem(problem.title),
      ];
      const facts: LayerFacts = {
        kind,
        glyph: layer.number === null ? definition.glyph : String(layer.number),
        name,
        count: figureOf(layer, language),
        formula: layer.formula,
        summary,
        problem,
        spoken: spoken.filter(Boolean).join(' '),
      };
      return [[id, facts] as const];
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
