import type { Language } from '../language.ts';
import type { Graph } from '../project/graph.ts';
import { type DatasetSource, describeDataset } from '../spec/dataset.ts';
import { type Diagnostic, diagnose, hasErrors } from '../spec/diagnostics/diagnostic.ts';
import { limits } from '../spec/limits.ts';
import { type ModelSpec, trainingExamples } from '../spec/model-spec.ts';
import type { FeatureShape } from '../spec/shape.ts';
import { type Split, wholeSplit } from '../spec/split.ts';
import { checkDropout } from './check-dropout.ts';
import { checkInputs } from './check-inputs.ts';
import { checkLearning } from './check-learning.ts';
import { checkOutput } from './check-output.ts';
import { checkPreprocessing } from './check-preprocessing.ts';
import { checkReach } from './check-reach.ts';
import { checkSplit } from './check-split.ts';
import { checkStructure } from './check-structure.ts';
import { checkWeights } from './check-weights.ts';
import { indexGraph } from './graph-index.ts';
import { inferShapes } from './infer-shapes.ts';
import { layerNames } from './layer-names.ts';
import { pictureClashes } from './picture-clashes.ts';

/** What a drawing means. */
export interface Compilation {
  /** The network to train; null while there are errors. */
  readonly spec: ModelSpec | null;
  /** Shape of one example at what each node gives out, by node id; absent where it is unknown. */
  readonly shapes: ReadonlyMap<string, FeatureShape>;
  /** The examples m that are trained on; null while unknown. */
  readonly examples: number | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles a drawing to a model spec and infers every shape on the way. A pure function that never throws: whatever is wrong with the
 * drawing, or with how its data is parted, comes back as diagnostics, whose texts call layers by their names in `language`.
 */
export function compileGraph(graph: Graph, dataset: DatasetSource, language: Language, split: Split = wholeSplit): Compilation {
  const description = describeDataset(dataset);
  const examples = trainingExamples({ dataset, split });
  if (graph.nodes.length > limits.nodes || graph.edges.length > limits.edges) {
    const tooLarge = diagnose('GD211', { nodes: graph.nodes.length, edges: graph.edges.length, maximum: limits.nodes });
    return { spec: null, shapes: new Map(), examples, diagnostics: [tooLarge] };
  }
  const names = layerNames(graph, language);
  const index = indexGraph(graph);
  const drawing = { index, dataset: description, names };
  const { shapes, layers, rowsOrigins, diagnostics } = inferShapes(drawing);
  const found = [...checkStructure(index, names, shapes), ...diagnostics, ...checkPreprocessing(layers, graph.edges)];
  if (!hasErrors(found)) found.push(...checkReach(index, names), ...checkWeights(graph));
  if (!hasErrors(found))
    found.push(
      ...checkOutput({ layers, edges: graph.edges, source: dataset, dataset: description, shapes, rowsOrigins }),
      ...checkDropout(layers),
      ...checkLearning(layers, shapes, description.examples),
      ...checkInputs(layers, dataset),
      ...checkSplit(layers, description.examples, split),
    );
  const pictured = pictureClashes(found, { ...drawing, shapes });
  return {
    spec: hasErrors(found) ? null : { dataset, split, layers: [...layers] },
    shapes,
    examples,
    diagnostics: pictured,
  };
}
