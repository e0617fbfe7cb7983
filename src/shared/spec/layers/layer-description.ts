import type { Localized } from '../../language.ts';
import type { DatasetSource } from '../dataset.ts';
import { type FeatureShape, formatShape } from '../shape.ts';

/** What comes into a drawn layer through one wire: what it is called (`X`, `A¹` …), and the shape of one example; null where it is unknown. */
export interface DescribedInput {
  readonly name: string;
  readonly shape: FeatureShape | null;
}

/** Where a drawn layer stands: what its description needs besides its parameters. */
export interface DescriptionContext<P> {
  readonly parameters: P;
  readonly dataset: DatasetSource;
  /** The examples m; null while unknown. */
  readonly examples: number | null;
  /** Number l of a layer with weights; null for the others. */
  readonly number: number | null;
  /** One for each wire, in their order. */
  readonly inputs: readonly DescribedInput[];
  /** What goes out is called: `A¹` …. */
  readonly output: string;
  /** Shape of one example of it; null where it is unknown. */
  readonly outShape: FeatureShape | null;
}

/** One matrix at a layer: its name, its shape with m, and with the number of examples where that is known and makes a difference. */
export interface MatrixDescription {
  readonly name: string;
  readonly symbolic: string;
  readonly numeric: string | null;
}

/** What a kind of layer says about one of its drawn layers, for node, inspector and command alike. */
export interface LayerDescription {
  /** What it computes, in the course's notation; empty where that is nothing. */
  readonly formula: string;
  /** The shapes of the matrices in `formula`, in its order; null where they are not known. */
  readonly shapesOfFormula: string | null;
  /** Further lines of what it computes, and g′. */
  readonly details: readonly string[];
  readonly derivative: string | null;
  /** Its settings in a few words; a line break parts two facts. */
  readonly summary: Localized;
  /** The one figure worth a place beside the name: `m 400`; null for none. */
  readonly figure: Localized | null;
  readonly matrices: readonly MatrixDescription[];
  /** Numbers that are learned; null where the shapes are not known. */
  readonly parameterCount: number | null;
  /** Products summed up in one forward pass over all examples; null where shapes or m are not known. */
  readonly multiplyAdds: number | null;
}

/** A layer that computes and learns nothing and says nothing. Descriptions start from it. */
export const plainDescription: LayerDescription = {
  formula: '',
  shapesOfFormula: null,
  details: [],
  derivative: null,
  summary: { en: '', ja: '' },
  figure: null,
  matrices: [],
  parameterCount: 0,
  multiplyAdds: 0,
};

/** A matrix of `shape` by m. */
export function describeMatrix(name: string, shape: FeatureShape, examples: number | null): MatrixDescription {
  return { name, symbolic: formatShape(shape, 'm'), numeric: examples === null ? null : formatShape(shape, examples) };
}

/** What comes into a layer without weights, and what goes out. */
export function describePassing({ inputs, output, outShape, examples }: DescriptionContext<unknown>): readonly MatrixDescription[] {
  // The same value may come in through two wires, by way of a layer that passes it on.
  const values = new Map(inputs.map(({ name, shape }) => [name, shape]));
  const arriving = [...values].flatMap(([name, shape]) => (shape ? [describeMatrix(`${name} →`, shape, examples)] : []));
  return outShape ? [...arriving, describeMatrix(`→ ${output}`, outShape, examples)] : arriving;
}
