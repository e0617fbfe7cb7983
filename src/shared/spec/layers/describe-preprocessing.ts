import { type FeatureShape, formatFeatures, formatShape } from '../shape.ts';
import { type DescriptionContext, describePassing, type LayerDescription, plainDescription } from './layer-description.ts';
import type { FittedMatrix } from './preprocessing.ts';

/** How a layer that preprocesses writes what it does to the value of that name. */
export interface PreprocessingNotation {
  readonly formula: (input: string) => string;
  /** The shapes in that formula, for that of the value and that of what is fitted. */
  readonly shapes: (value: string, fitted: string) => string;
}

/** What a layer that preprocesses says: `X′ = (X − μ) / σ`, with the shapes of its matrices. */
export function describePreprocessing(
  context: DescriptionContext<unknown>,
  fits: readonly FittedMatrix[],
  notation: PreprocessingNotation,
): LayerDescription {
  const { inputs, output, outShape, examples } = context;
  const [arriving, ...leaving] = describePassing(context);
  const shape = outShape && formatShape(outShape, examples ?? 'm');
  return {
    ...plainDescription,
    formula: `${output} = ${notation.formula(inputs[0]?.name ?? 'X')}`,
    shapesOfFormula: shape && outShape && `${shape} = ${notation.shapes(shape, fittedShape(outShape))}`,
    matrices:
      arriving && outShape
        ? [arriving, ...fits.map(({ symbol }) => ({ name: symbol, symbolic: fittedShape(outShape), numeric: null })), ...leaving]
        : [],
  };
}

/** What a layer says that makes other features of those that come in: `X′ = poly(X, 2)`. */
export function describeMadeFeatures<P>(
  context: DescriptionContext<P>,
  formula: (input: string) => string,
  fitted: readonly { readonly symbol: string; readonly rows: number }[] = [],
): LayerDescription {
  const { inputs, output, outShape } = context;
  const [arriving, ...leaving] = describePassing(context);
  const columns = fitted.map(({ symbol, rows }) => ({ name: symbol, symbolic: `(${rows}, 1)`, numeric: null }));
  return {
    ...plainDescription,
    formula: `${output} = ${formula(inputs[0]?.name ?? 'X')}`,
    matrices: arriving && outShape ? [arriving, ...columns, ...leaving] : [],
  };
}

/** A number for each feature. */
function fittedShape(shape: FeatureShape): string {
  return `(${formatFeatures(shape)}, 1)`;
}
