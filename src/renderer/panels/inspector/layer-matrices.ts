import type { Compilation } from '../../../shared/compile/compile-graph.ts';
import type { Graph, GraphNode } from '../../../shared/project/graph.ts';
import { activations } from '../../../shared/spec/activations.ts';
import { costs } from '../../../shared/spec/costs.ts';
import { type FeatureShape, featureCount, formatShape } from '../../../shared/spec/shape.ts';
import { type LayerSymbols, layerSymbols } from '../../graph/layer-symbols.ts';
import { superscript } from '../../graph/superscript.ts';

/** One matrix of a layer: its name, its shape with m, and with the number of examples where that is known. */
export interface MatrixFact {
  readonly name: string;
  readonly symbolic: string;
  readonly numeric: string | null;
}

/** What the inspector says about a layer besides its parameters. */
export interface LayerMatrices {
  /** Position among the layers with weights, from 1, and how many there are; null for layers without. */
  readonly index: number | null;
  readonly count: number;
  /** Lines in the course's notation, the shapes of the first one below it where they are known. */
  readonly formulas: readonly string[];
  readonly shapesOfFormula: string | null;
  readonly derivative: string | null;
  readonly matrices: readonly MatrixFact[];
  /** Numbers that are learned; null where the shapes are not known. */
  readonly parameters: number | null;
  /** Products summed up in one forward pass; null where shapes or m are not known. */
  readonly multiplyAdds: number | null;
}

const noFacts: LayerMatrices = {
  index: null,
  count: 0,
  formulas: [],
  shapesOfFormula: null,
  derivative: null,
  matrices: [],
  parameters: null,
  multiplyAdds: null,
};

/** Works out the facts of one drawn layer from the inferred shapes. */
export function layerMatrices(graph: Graph, compilation: Compilation, node: GraphNode): LayerMatrices {
  const context = contextOf(graph, compilation, node);
  switch (node.kind) {
    case 'input':
      return { ...noFacts, matrices: context.outShape ? [matrix('X', context.outShape, context.m)] : [] };
    case 'flatten':
      return { ...noFacts, matrices: passing(context) };
    case 'activation': {
      const { formula, derivative } = activations[node.parameters.activation];
      return { ...noFacts, formulas: [`A = g(Z), g(z) = ${formula}`], derivative: `g′(z) = ${derivative}`, matrices: passing(context) };
    }
    case 'output':
      return { ...noFacts, formulas: [costs[node.parameters.cost].formula], matrices: passing(context).slice(0, 1) };
    case 'dense':
      return denseFacts(node, context);
  }
}

/** Learned numbers of a whole drawing, as far as its shapes are known. */
export function parameterTotal(graph: Graph, compilation: Compilation): number {
  return graph.nodes.reduce(
    (total, node) => total + (node.kind === 'dense' ? (layerMatrices(graph, compilation, node).parameters ?? 0) : 0),
    0,
  );
}

interface FactContext extends LayerSymbols {
  readonly count: number;
  readonly inShape: FeatureShape | null;
  readonly outShape: FeatureShape | null;
  readonly m: number | null;
}

function contextOf(graph: Graph, compilation: Compilation, node: GraphNode): FactContext {
  const symbols = layerSymbols(graph);
  const arriving = graph.edges.find(({ target }) => target === node.id);
  return {
    ...(symbols.get(node.id) ?? { number: null, input: null, output: 'A' }),
    count: [...symbols.values()].filter(({ number }) => number !== null).length,
    inShape: (arriving && compilation.shapes.get(arriving.source)) ?? null,
    outShape: compilation.shapes.get(node.id) ?? null,
    m: compilation.examples,
  };
}

function denseFacts(node: Extract<GraphNode, { kind: 'dense' }>, { number: index, input, count, inShape, m }: FactContext): LayerMatrices {
  const { units, activation, bias } = node.parameters;
  const l = superscript(index ?? 1);
  const previous = input ?? 'A';
  const { formula, derivative } = activations[activation];
  const formulas = [`Z${l} = W${l}·${previous}${bias ? ` + b${l}` : ''}`, `A${l} = g(Z${l}), g(z) = ${formula}`];
  const facts = { ...noFacts, index, count, formulas, derivative: `g′(z) = ${derivative}` };
  if (!inShape) return facts;
  const features = featureCount(inShape);
  const columns = m ?? 'm';
  const biasTerm = bias ? ` + (${units}, 1)` : '';
  return {
    ...facts,
    shapesOfFormula: `(${units}, ${columns}) = (${units}, ${features})·(${features}, ${columns})${biasTerm}`,
    matrices: [
      { name: `W${l}`, symbolic: `(${units}, ${features})`, numeric: null },
      ...(bias ? [{ name: `b${l}`, symbolic: `(${units}, 1)`, numeric: null }] : []),
      matrix(`Z${l}`, [units], m),
      matrix(`A${l}`, [units], m),
    ],
    parameters: units * features + (bias ? units : 0),
    multiplyAdds: m === null ? null : units * features * m,
  };
}

/** What comes in and what goes out of a layer without weights. */
function passing({ input, inShape, output, outShape, m }: FactContext): readonly MatrixFact[] {
  const arriving = inShape ? [matrix(`${input ?? 'A'} →`, inShape, m)] : [];
  return outShape ? [...arriving, matrix(`→ ${output}`, outShape, m)] : arriving;
}

function matrix(name: string, shape: FeatureShape, m: number | null): MatrixFact {
  return { name, symbolic: formatShape(shape, 'm'), numeric: m === null ? null : formatShape(shape, m) };
}
