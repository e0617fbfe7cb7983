import type { Localized } from '../../language.ts';
import type { DatasetSource } from '../dataset.ts';
import { type FeatureShape, formatShape } from '../shape.ts';

/** Where a drawn layer stands: what its description needs besides its parameters. */
export interface DescriptionContext<P> {
  readonly parameters: P;
  readonly dataset: DatasetSource;
  /** The examples m; null while unknown. */
  readonly examples: number | null;
  /** Number l of a layer with weights; null for the others. */
  readonly number: number | null;
  /** What comes in and what goes out are called: `X`, `A¹` …; `input` is null where nothing comes in. */
  readonly input: string | null;
  readonly output: string;
  /** Shapes of one example; null where they are unknown. */
  readonly inShape: FeatureShape | null;
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
export function describePassing({ input, inShape, output, outShape, examples }: DescriptionContext<unknown>): readonly MatrixDescription[] {
  const arriving = inShape ? [describeMatrix(`${input ?? 'A'} →`, inShape, examples)] : [];
  return outShape ? [...arriving, describeMatrix(`→ ${output}`, outShape, examples)] : arriving;
}
