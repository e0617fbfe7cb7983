import { layerNames } from '../../shared/compile/layer-names.ts';
import type { Language } from '../../shared/language.ts';
import type { GraphNode } from '../../shared/project/graph.ts';
import { activations } from '../../shared/spec/activations.ts';
import { costs } from '../../shared/spec/costs.ts';
import { type DatasetSource, datasetLabels, describeDataset, labelRows } from '../../shared/spec/dataset.ts';
import { describeDiagnostic, severityOf } from '../../shared/spec/diagnostics/diagnostic.ts';
import { type LayerKind, layerDefinition } from '../../shared/spec/layers/layer-catalog.ts';
import { type FeatureShape, featureCount, formatFeatures, formatShape, isColumn } from '../../shared/spec/shape.ts';
import type { CompiledDrawing } from '../compile/compilation-store.ts';
import { graphStrings } from '../i18n/strings/graph.ts';
import { type StringsLike, stringsIn } from '../i18n/use-strings.ts';
import { type LayerSymbols, layerSymbols } from './layer-symbols.ts';
import { superscript } from './superscript.ts';

/** The first problem of a layer, as its node shows it. */
export interface LayerProblem {
  readonly severity: 'error' | 'warning';
  readonly title: string;
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

/** What one description needs besides the node. */
interface FactsContext {
  readonly strings: StringsLike<(typeof graphStrings)['en']>;
  readonly language: Language;
  readonly dataset: DatasetSource;
  readonly symbols: LayerSymbols;
  /** Shape of one example of what comes in; undefined where it is unknown. */
  readonly input: FeatureShape | undefined;
}

/** Describes every node of a compiled drawing, by its id. */
export function layerFacts(drawing: CompiledDrawing, language: Language): ReadonlyMap<string, LayerFacts> {
  const { dataset } = drawing;
  const strings = stringsIn(graphStrings, language);
  const names = layerNames(drawing.graph, language);
  const symbols = layerSymbols(drawing.graph);
  const sources = new Map(drawing.graph.edges.map(({ source, target }) => [target, source]));
  const problems = firstProblems(drawing, language);
  return new Map(
    drawing.graph.nodes.map((node) => {
      const context = {
        strings,
        language,
        dataset,
        symbols: symbols.get(node.id) ?? { number: null, input: null, output: 'A' },
        input: drawing.shapes.get(sources.get(node.id) ?? ''),
      };
      const name = names.get(node.id) ?? node.id;
      const shape = node.kind === 'output' ? undefined : drawing.shapes.get(node.id);
      const problem = problems.get(node.id) ?? null;
      const { glyph, name: kindName } = layerDefinition(node.kind);
      const shown = { count: countOf(node, context), formula: formulaOf(node, context), summary: summaryOf(node, context) };
      const spoken = [
        strings.spokenNode(
          name === kindName[language] ? name : `${name}${strings.join}${kindName[language]}`,
          shown.summary.replaceAll('\n', strings.join) || shown.formula,
        ),
        shape && strings.spokenShape(formatShape(shape, drawing.examples ?? 'm')),
        problem && strings.spokenProblem(problem.title),
      ];
      const number = context.symbols.number;
      const facts: LayerFacts = {
        kind: node.kind,
        glyph: number === null ? glyph : String(number),
        name,
        ...shown,
        problem,
        spoken: spoken.filter(Boolean).join(' '),
      };
      return [node.id, facts] as const;
    }),
  );
}

function firstProblems(drawing: CompiledDrawing, language: Language): ReadonlyMap<string, LayerProblem> {
  const found = new Map<string, LayerProblem>();
  for (const diagnostic of drawing.diagnostics) {
    const severity = severityOf(diagnostic);
    for (const id of diagnostic.nodeIds) {
      const present = found.get(id);
      if (present?.severity === 'error' || (present && severity === 'warning')) continue;
      found.set(id, { severity, title: describeDiagnostic(diagnostic, language).title });
    }
  }
  return found;
}

function countOf(node: GraphNode, { strings, language, dataset, input }: FactsContext): string {
  if (node.kind === 'input') {
    const { examples } = describeDataset(dataset);
    return examples === null ? '' : strings.examples(formatNumber(examples, language));
  }
  if (node.kind !== 'dense' || !input || !isColumn(input)) return '';
  const { units, bias } = node.parameters;
  const count = units * featureCount(input) + (bias ? units : 0);
  return Number.isSafeInteger(count) && count > 0 ? strings.parameters(formatNumber(count, language), count === 1) : '';
}

function formulaOf(node: GraphNode, { symbols, input, dataset }: FactsContext): string {
  switch (node.kind) {
    case 'input':
      return `X ${formatShape(describeDataset(dataset).features, 'm')}`;
    case 'flatten':
      return input ? `${formatFeatures(input)} → ${featureCount(input)}` : '';
    case 'dense': {
      const l = superscript(symbols.number ?? 1);
      return `Z${l} = W${l}·${symbols.input ?? 'A'}${node.parameters.bias ? ` + b${l}` : ''}`;
    }
    case 'activation':
      return `a = ${activations[node.parameters.activation].formula}`;
    case 'output':
      return '';
  }
}

function summaryOf(node: GraphNode, { strings, language, dataset }: FactsContext): string {
  switch (node.kind) {
    case 'input':
      return describeData(dataset, strings, language);
    case 'flatten':
      return '';
    case 'dense': {
      const { units, activation } = node.parameters;
      return strings.units(formatNumber(units, language), units === 1) + strings.join + activations[activation].label[language];
    }
    case 'activation':
      return activations[node.parameters.activation].label[language];
    case 'output': {
      const { labels, examples } = describeDataset(dataset);
      return `${costs[node.parameters.cost].label[language]}\n${strings.labels(formatShape([labelRows(labels)], examples ?? 'm'))}`;
    }
  }
}

function describeData(dataset: DatasetSource, strings: FactsContext['strings'], language: Language): string {
  const { features, labels } = describeDataset(dataset);
  const count = featureCount(features);
  const x = isColumn(features) ? strings.features(formatNumber(count, language), count === 1) : strings.pictures(formatFeatures(features));
  const y =
    labels.kind === 'binary'
      ? strings.twoClasses
      : labels.kind === 'classes'
        ? strings.classes(formatNumber(labels.count, language))
        : strings.values(formatNumber(labels.rows, language), labels.rows === 1);
  return `${datasetLabels[dataset.kind].name[language]}\n${x}${strings.join}${y}`;
}

function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language).format(value);
}
