import type { Language } from '../language.ts';
import type { Graph, GraphEdge, GraphNode } from '../project/graph.ts';
import { type DatasetDescription, type DatasetSource, describeDataset } from '../spec/dataset.ts';
import { type Diagnostic, diagnose, hasErrors } from '../spec/diagnostics/diagnostic.ts';
import { layerDefinition } from '../spec/layers/layer-catalog.ts';
import type { IncomingValue, RowsOrigin } from '../spec/layers/layer-definition.ts';
import { limits } from '../spec/limits.ts';
import type { LayerSpec, ModelSpec } from '../spec/model-spec.ts';
import type { FeatureShape } from '../spec/shape.ts';
import { checkDropout } from './check-dropout.ts';
import { checkInputs } from './check-inputs.ts';
import { checkLearning } from './check-learning.ts';
import { checkOutput } from './check-output.ts';
import { checkPreprocessing } from './check-preprocessing.ts';
import { checkReach } from './check-reach.ts';
import { checkStructure } from './check-structure.ts';
import { checkWeights } from './check-weights.ts';
import { layerNames } from './layer-names.ts';
import { topologicalOrder } from './topological-order.ts';
import { wiresInto } from './wires-into.ts';

/** What a drawing means. */
export interface Compilation {
  /** The network to train; null while there are errors. */
  readonly spec: ModelSpec | null;
  /** Shape of one example at what each node gives out, by node id; absent where it is unknown. */
  readonly shapes: ReadonlyMap<string, FeatureShape>;
  /** The examples m of the dataset; null while unknown. */
  readonly examples: number | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles a drawing to a model spec and infers every shape on the way. A pure function that never throws: whatever is wrong with the
 * drawing comes back as diagnostics, whose texts call layers by their names in `language`.
 */
export function compileGraph(graph: Graph, dataset: DatasetSource, language: Language): Compilation {
  const description = describeDataset(dataset);
  if (graph.nodes.length > limits.nodes || graph.edges.length > limits.edges) {
    const tooLarge = diagnose('GD211', { nodes: graph.nodes.length, edges: graph.edges.length, maximum: limits.nodes });
    return { spec: null, shapes: new Map(), examples: description.examples, diagnostics: [tooLarge] };
  }
  const names = layerNames(graph, language);
  const structure = checkStructure(graph, names);
  const { shapes, layers, rowsOrigins, diagnostics } = inferShapes(graph, description, names);
  const found = [...structure, ...diagnostics, ...checkPreprocessing(layers, graph.edges)];
  if (!hasErrors(found)) found.push(...checkReach(graph, names), ...checkWeights(graph));
  if (!hasErrors(found))
    found.push(
      ...checkOutput({ layers, edges: graph.edges, dataset: description, shapes, rowsOrigins }),
      ...checkDropout(layers),
      ...checkLearning(layers),
      ...checkInputs(layers, dataset),
    );
  return { spec: hasErrors(found) ? null : { dataset, layers: [...layers] }, shapes, examples: description.examples, diagnostics: found };
}

interface InferredShapes {
  readonly shapes: ReadonlyMap<string, FeatureShape>;
  readonly layers: readonly LayerSpec[];
  /** Who decides on the rows of what each node gives out; null where no single parameter does. */
  readonly rowsOrigins: ReadonlyMap<string, RowsOrigin | null>;
  readonly diagnostics: readonly Diagnostic[];
}

function inferShapes(graph: Graph, dataset: DatasetDescription, names: ReadonlyMap<string, string>): InferredShapes {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const arriving = wiresInto(graph.edges);
  const shapes = new Map<string, FeatureShape>();
  const rowsOrigins = new Map<string, RowsOrigin | null>();
  const layers: LayerSpec[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const id of topologicalOrder(graph)) {
    const node = nodes.get(id);
    if (!node) continue;
    const wires = arriving.get(id) ?? [];
    const name = names.get(id) ?? id;
    layers.push(layerOf(node, wires, name));
    const definition = layerDefinition(node.kind);
    const values = wires.flatMap(({ id: edgeId, source }): readonly IncomingValue[] => {
      const shape = shapes.get(source);
      return shape ? [{ shape, name: names.get(source) ?? source, edgeId, rowsOrigin: rowsOrigins.get(source) ?? null }] : [];
    });
    const { rowsParameter } = definition;
    rowsOrigins.set(id, rowsParameter ? { nodeId: id, name, parameter: rowsParameter } : passedOnOrigin(values));
    const features = { shape: dataset.features, name, edgeId: '', rowsOrigin: null };
    const [first, ...others] = definition.inputs === 'none' ? [features] : values;
    if (!first || (definition.inputs !== 'none' && values.length < wires.length)) continue;
    const { parameters } = node;
    const inference = definition.infer({ nodeId: id, name, parameters, inputs: [first, ...others], examples: dataset.examples });
    if (inference.shape) shapes.set(id, inference.shape);
    diagnostics.push(...inference.diagnostics);
  }
  return { shapes, layers, rowsOrigins, diagnostics };
}

/** Layers without a size of their own pass on that of a single value; the size of joined values has several origins. */
function passedOnOrigin(values: readonly IncomingValue[]): RowsOrigin | null {
  const [only, ...others] = values;
  return only && others.length === 0 ? only.rowsOrigin : null;
}

function layerOf(node: GraphNode, wires: readonly GraphEdge[], name: string): LayerSpec {
  const { position: _, ...rest } = node;
  return { ...rest, name, inputs: wires.map(({ source }) => source) };
}
