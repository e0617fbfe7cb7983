import type { FeatureShape } from '../shape.ts';
import { formatShape } from '../shape.ts';
import { type DescriptionContext, describePassing, type LayerDescription, plainDescription } from './layer-description.ts';
import { phrases } from './phrases.ts';

/** How a layer that joins several values writes them side by side. */
export interface JoinNotation {
  readonly formula: (names: readonly string[]) => string;
  readonly shapes: (shapes: readonly FeatureShape[], examples: number | 'm') => string;
}

/** More names than this do not fit on a node. */
const namesShown = 4;

/** What a layer that joins several values says: `H¹ = A¹ + A²`, `(4, 400) = (4, 400) + (4, 400)`. */
export function describeJoin(context: DescriptionContext<unknown>, notation: JoinNotation): LayerDescription {
  const { inputs, output, outShape, examples } = context;
  const shapes = inputs.flatMap(({ shape }) => (shape ? [shape] : []));
  const m = examples ?? 'm';
  const isKnown = outShape !== null && shapes.length === inputs.length && inputs.length > 1;
  return {
    ...plainDescription,
    formula: `${output} = ${notation.formula(shortened(inputs.map(({ name }) => name)))}`,
    shapesOfFormula: isKnown ? `${formatShape(outShape, m)} = ${notation.shapes(shapes, m)}` : null,
    summary: phrases.inputs(inputs.length),
    matrices: describePassing(context),
  };
}

/** The first names, dots and the last one, where there are too many; dots stand for what is not wired yet. */
function shortened(names: readonly string[]): readonly string[] {
  if (names.length < 2) return [...names, '…'];
  return names.length <= namesShown ? names : [...names.slice(0, namesShown - 2), '…', ...names.slice(-1)];
}
