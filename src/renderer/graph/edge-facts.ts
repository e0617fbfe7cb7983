import { layerNames } from '../../shared/compile/layer-names.ts';
import { layerSymbols } from '../../shared/compile/layer-symbols.ts';
import type { Language } from '../../shared/language.ts';
import { type Diagnostic, severityOf } from '../../shared/spec/diagnostics/diagnostic.ts';
import { formatShape } from '../../shared/spec/shape.ts';
import type { CompiledDrawing } from '../compile/compilation-store.ts';
import { graphStrings } from '../i18n/strings/graph.ts';
import { stringsIn } from '../i18n/use-strings.ts';
import { layerDepths } from './layer-depths.ts';

/** Everything that a wire shows. */
export type EdgeFacts = {
  /** `(4, m)`; `(?, m)` while the shape is unknown. */
  readonly symbolic: string;
  /** `(4, 400)`; null while the shape or m is unknown. */
  readonly numeric: string | null;
  /** The first error that names the wire, or that it brings a wrong shape to. */
  readonly problem: Diagnostic | null;
  /** Whether other layers lie between its ends. */
  readonly isSkip: boolean;
  /** Which matrix flows here, from where to where. */
  readonly tooltip: string;
  readonly spoken: string;
};

/** Describes every wire of a compiled drawing, by its id. */
export function edgeFacts(drawing: CompiledDrawing, language: Language): ReadonlyMap<string, EdgeFacts> {
  const strings = stringsIn(graphStrings, language);
  const names = layerNames(drawing.graph, language);
  const symbols = layerSymbols(drawing.graph);
  const problems = problemEdges(drawing);
  const depths = layerDepths(drawing.graph);
  return new Map(
    drawing.graph.edges.map(({ id, source, target }) => {
      const shape = drawing.shapes.get(source);
      const symbolic = shape ? formatShape(shape, 'm') : '(?, m)';
      const numeric = shape && drawing.examples !== null ? formatShape(shape, drawing.examples) : null;
      const from = names.get(source) ?? source;
      const to = names.get(target) ?? target;
      const matrix = symbols.get(source)?.output ?? 'A';
      const facts: EdgeFacts = {
        symbolic,
        numeric,
        problem: problems.get(id) ?? null,
        isSkip: (depths.get(target) ?? 0) - (depths.get(source) ?? 0) > 1,
        tooltip: strings.edgeTooltip(`${matrix} ${symbolic}`, from, to),
        spoken: `${strings.spokenEdge(from, to)}${strings.join}${shape ? (numeric ?? symbolic) : strings.unknownShape}${problems.has(id) ? strings.spokenEdgeProblem : ''}`,
      };
      return [id, facts] as const;
    }),
  );
}

/** Wires that errors name, and those that bring a wrong shape (GD1xx) to the layer of an error that names none. */
function problemEdges(drawing: CompiledDrawing): ReadonlyMap<string, Diagnostic> {
  const found = new Map<string, Diagnostic>();
  for (const diagnostic of drawing.diagnostics) {
    if (severityOf(diagnostic) !== 'error') continue;
    const note = (id: string) => found.set(id, found.get(id) ?? diagnostic);
    for (const id of diagnostic.edgeIds) note(id);
    if (!diagnostic.code.startsWith('GD1') || diagnostic.edgeIds.length > 0) continue;
    for (const edge of drawing.graph.edges) if (edge.target === diagnostic.nodeIds[0]) note(edge.id);
  }
  return found;
}
