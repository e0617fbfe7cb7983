import { checkSpec } from '../engine/plan/check-spec.ts';
import { compilePlan } from '../engine/plan/compile-plan.ts';
import { parameterCount } from '../engine/train/initialize.ts';
import { compileGraph } from '../shared/compile/compile-graph.ts';
import { layerNames } from '../shared/compile/layer-names.ts';
import { topologicalOrder } from '../shared/compile/topological-order.ts';
import { wiresInto } from '../shared/compile/wires-into.ts';
import type { Language } from '../shared/language.ts';
import type { ProjectDocument } from '../shared/project/document.ts';
import type { GraphNode } from '../shared/project/graph.ts';
import { type Diagnostic, hasErrors } from '../shared/spec/diagnostics/diagnostic.ts';
import { formatShape } from '../shared/spec/shape.ts';

/** One layer as `check` shows it. */
export interface LayerSummary {
  readonly name: string;
  readonly kind: GraphNode['kind'];
  /** Names of the layers it reads, in the order of the wires. */
  readonly inputs: readonly string[];
  /** What the layer's own parameters say: units, activation … */
  readonly parameters: GraphNode['parameters'];
  /** Shape of what comes out, with m; null where it is unknown. */
  readonly shape: string | null;
  /** The same with the number of examples; null where either is unknown. */
  readonly numericShape: string | null;
}

/** What `check` finds in a project. */
export interface ProjectSummary {
  readonly layers: readonly LayerSummary[];
  /** How many numbers training changes; null while the drawing has errors. */
  readonly parameterCount: number | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles the drawing of a project and describes its layers in the order in which they are computed; what hangs on a cycle comes last. */
export function summarizeProject({ graph, dataset, split, training }: ProjectDocument, language: Language): ProjectSummary {
  const { spec, shapes, examples, diagnostics } = compileGraph(graph, dataset, language, split);
  const names = layerNames(graph, language);
  const order = topologicalOrder(graph);
  const wires = wiresInto(graph.edges);
  const place = new Map(order.map((id, index) => [id, index]));
  const nodes = [...graph.nodes].sort((a, b) => (place.get(a.id) ?? order.length) - (place.get(b.id) ?? order.length));
  const layers = nodes.map(({ id, kind, parameters }): LayerSummary => {
    const shape = shapes.get(id);
    return {
      name: names.get(id) ?? id,
      kind,
      inputs: (wires.get(id) ?? []).map(({ source }) => names.get(source) ?? source),
      parameters,
      shape: shape ? formatShape(shape, 'm') : null,
      numericShape: shape && examples !== null ? formatShape(shape, examples) : null,
    };
  });
  if (!spec) return { layers, parameterCount: null, diagnostics };
  const onlyOfEngine = checkSpec(spec, { precision: training.precision, training }).filter(
    ({ code }) => !diagnostics.some((known) => known.code === code),
  );
  const all = [...diagnostics, ...onlyOfEngine];
  return { layers, parameterCount: hasErrors(all) ? null : parameterCount(compilePlan(spec, 1, { forwardOnly: true })), diagnostics: all };
}
