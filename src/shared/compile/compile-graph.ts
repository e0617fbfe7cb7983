import type { Language } from '../language.ts';
import type { Graph, GraphEdge, GraphNode } from '../project/graph.ts';
import { type DatasetDescription, type DatasetSource, describeDataset } from '../spec/dataset.ts';
import { type Diagnostic, diagnose, hasErrors } from '../spec/diagnostics/diagnostic.ts';
import { layerDefinition } from '../spec/layers/layer-catalog.ts';
import { limits } from '../spec/limits.ts';
import type { LayerSpec, ModelSpec } from '../spec/model-spec.ts';
import type { FeatureShape } from '../spec/shape.ts';
import { checkLearning } from './check-learning.ts';
import { checkOutput } from './check-output.ts';
import { checkStructure } from './check-structure.ts';
import { checkWeights } from './check-weights.ts';
import { layerNames } from './layer-names.ts';
import { topologicalOrder } from './topological-order.ts';

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
  const { shapes, layers, diagnostics } = inferShapes(graph, description, names);
  const found = [...structure, ...diagnostics];
  if (!hasErrors(found)) found.push(...checkWeights(graph));
  if (!hasErrors(found)) found.push(...checkOutput(layers, description, shapes), ...checkLearning(layers));
  return { spec: hasErrors(found) ? null : { dataset, layers: [...layers] }, shapes, examples: description.examples, diagnostics: found };
}

interface InferredShapes {
  readonly shapes: ReadonlyMap<string, FeatureShape>;
  readonly layers: readonly LayerSpec[];
  readonly diagnostics: readonly Diagnostic[];
}

function inferShapes(graph: Graph, dataset: DatasetDescription, names: ReadonlyMap<string, string>): InferredShapes {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const arriving = new Map(graph.edges.map((edge) => [edge.target, edge]));
  const shapes = new Map<string, FeatureShape>();
  const layers: LayerSpec[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const id of topologicalOrder(graph)) {
    const node = nodes.get(id);
    if (!node) continue;
    const edge = arriving.get(id);
    layers.push(layerOf(node, edge, names));
    const input = node.kind === 'input' ? dataset.features : edge && shapes.get(edge.source);
    if (!input) continue;
    const inference = layerDefinition(node.kind).infer({
      nodeId: id,
      name: names.get(id) ?? id,
      parameters: node.parameters,
      input,
      from: { name: (edge && names.get(edge.source)) ?? id, edgeId: edge?.id ?? '' },
    });
    if (inference.shape) shapes.set(id, inference.shape);
    diagnostics.push(...inference.diagnostics);
  }
  return { shapes, layers, diagnostics };
}

function layerOf(node: GraphNode, edge: GraphEdge | undefined, names: ReadonlyMap<string, string>): LayerSpec {
  const { position: _, ...rest } = node;
  return { ...rest, name: names.get(node.id) ?? node.id, inputs: edge ? [edge.source] : [] };
}
