import { failure, type Result, success } from '../../../../shared/result.ts';
import { diagnose } from '../../../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../../../shared/spec/limits.ts';
import type { FeatureShape } from '../../../../shared/spec/shape.ts';
import type { ExamplesAxis } from '../../examples-axis.ts';
import { Features } from '../../features/features.ts';
import type { Scale } from '../../features/scale.ts';
import { elementCount } from '../../numeric-array.ts';
import { Breaths, cancelled, type ImportWork } from '../import-work.ts';
import { tooLarge } from '../too-large.ts';
import type { StoredArray } from './stored-array.ts';

/** X (n_x, m). */
export interface ReadFeatures {
  readonly features: Features;
  readonly featureShape: FeatureShape;
  readonly examples: number;
}

/** Numbers that are read at once. */
const blockNumbers = 64 * 1024;
/** Most dimensions of an example. */
const mostDimensions = 4;

/**
 * Reads X block by block, scaled, example after example flattened row by row as NumPy's reshape does. `onRead` is told of numbers. Fails with GD404 (NaN or
 * infinity), GD505 (memory), GD507 (no examples, unreadable), GD530 (cancelled).
 */
export async function readFeatures(
  array: StoredArray,
  axis: ExamplesAxis,
  scale: Scale,
  work: ImportWork,
  onRead: (numbers: number) => void,
): Promise<Result<ReadFeatures>> {
  const { shape, name } = array;
  if (shape.length === 0) return failure(diagnose('GD507', { file: name, problem: 'scalar', value: '' }));
  const count = elementCount(shape);
  if (count === 0) return failure(diagnose('GD507', { file: name, problem: 'empty', value: '' }));
  const bytes = count * Float64Array.BYTES_PER_ELEMENT;
  if (bytes > limits.arenaBytes) return tooLarge(name, bytes);
  const examples = (axis === 'first' ? shape[0] : shape.at(-1)) ?? 0;
  const features = new Float64Array(count);
  const [places = 0, ...others] = shape;
  const perPlace = elementCount(others);
  const atOnce = array.placesAtOnce ?? 1;
  const step = atOnce * Math.max(1, Math.floor(blockNumbers / perPlace / atOnce));
  const breaths = new Breaths();
  for (let from = 0; from < places; from += step) {
    if (work.signal.aborted) return cancelled(name);
    const block = await array.read(from, Math.min(places, from + step));
    if (!block.ok) return block;
    const place = placeBlock(block.value, from, { features, examples, perPlace, axis, scale });
    if (place) {
      const { index, value } = place;
      return failure(
        diagnose('GD404', { file: name, value: `${value}`, example: index % examples, feature: Math.floor(index / examples) }),
      );
    }
    onRead(block.value.length);
    await breaths.breathe();
  }
  const perExample = axis === 'first' ? others : shape.slice(0, -1);
  const featureShape = perExample.length === 0 ? [1] : perExample.length > mostDimensions ? [count / examples] : perExample;
  return success({ features: Features.ofMatrix(features, examples), featureShape, examples });
}

interface Target {
  readonly features: Float64Array;
  readonly examples: number;
  readonly perPlace: number;
  readonly axis: ExamplesAxis;
  readonly scale: Scale;
}

/** Puts a block into its place in X; answers the first number that is not finite, if any. */
function placeBlock(
  block: Float64Array,
  from: number,
  { features, examples, perPlace, axis, scale: { numerator, denominator } }: Target,
): { readonly index: number; readonly value: number } | null {
  for (let at = 0; at < block.length; at += 1) {
    const number = block[at] ?? 0;
    const value = (number * numerator) / denominator;
    const index = axis === 'last' ? from * perPlace + at : (at % perPlace) * examples + from + Math.floor(at / perPlace);
    // The scale can push a number beyond all bounds.
    if (!Number.isFinite(value)) return { index, value: Number.isFinite(number) ? value : number };
    features[index] = value;
  }
  return null;
}
