import { type DatasetSource, largestFeature } from '../spec/dataset.ts';
import { type Diagnostic, diagnose } from '../spec/diagnostics/diagnostic.ts';
import type { Fix } from '../spec/diagnostics/fix.ts';
import { preprocessingDefinition } from '../spec/layers/layer-catalog.ts';
import type { FeatureSize } from '../spec/layers/preprocessing.ts';
import type { LayerSpec, LayerSpecOf } from '../spec/model-spec.ts';
import { preprocessingChain } from './preprocessing-chain.ts';

/** |x| above which, and largest |x| below which, features are far from the size that initializers and α are made for. */
const bounds = { small: 0.1, large: 10 } as const;

/** How many times as much as the least standard deviation the largest may be. */
const evenSpread = 10;

/** What is known of the features that the first layer is to read. */
export interface FeatureSpread {
  /** Largest |x|. */
  readonly largest: number;
  /** Least and largest standard deviation of a feature that is not the same everywhere; null where they are not known, or there is none. */
  readonly deviations: { readonly least: number; readonly largest: number } | null;
  /** Whether all are whole numbers from 0 to 255 and some are large, as of pictures with 8 bits a pixel. */
  readonly isBytes: boolean;
}

/** Warns (GD310) where it is known of a dataset and the preprocessing of a network without errors that the features are far from 1. */
export function checkInputs(layers: readonly LayerSpec[], dataset: DatasetSource): readonly Diagnostic[] {
  const { largest } = sizeBehind(layers, largestFeature(dataset));
  return largest === null ? [] : checkSpread(layers, { largest, deviations: null, isBytes: false });
}

/**
 * Warns (GD310) where the features that the first layer reads are far from 1, or some spread many times as much as others while some lie beyond ±1: those that
 * lie within, as grey values do, share a unit.
 */
export function checkSpread(layers: readonly LayerSpec[], spread: FeatureSpread): readonly Diagnostic[] {
  const { largest, deviations } = spread;
  const least = deviations?.least ?? 1;
  const ratio = (deviations?.largest ?? 1) / least;
  const problem =
    largest > bounds.large
      ? 'large'
      : largest > 0 && largest < bounds.small
        ? 'small'
        : largest > 1 && ratio > evenSpread
          ? 'uneven'
          : null;
  if (problem === null) return [];
  const chain = preprocessingChain(layers);
  const last = chain.at(-1) ?? layers.find(({ kind }) => kind === 'input');
  if (!last) return [];
  return [
    diagnose(
      'GD310',
      { problem, largest: rounded(largest), ratio: rounded(ratio) },
      {
        nodeIds: [last.id],
        fixes: [
          ...chain.filter((layer) => pushes(layer, problem)).map(({ id }): Fix => ({ kind: 'remove-node', nodeId: id })),
          { kind: 'insert-behind', nodeId: last.id, layer: 'standardize' },
          ...(spread.isBytes ? [{ kind: 'insert-behind', nodeId: last.id, layer: 'scale' } as const] : []),
        ],
      },
    ),
  ];
}

/** What is known of the features that the first layer reads, for the largest |x| of those of the data; null while unknown. */
export function sizeBehind(layers: readonly LayerSpec[], largest: number | null): FeatureSize {
  return preprocessingChain(layers).reduce<FeatureSize>(
    (size, { kind, parameters }) => preprocessingDefinition(kind).preprocesses.sizeBehind(size, parameters),
    { largest, isFitted: false },
  );
}

/** Whether a layer makes that problem worse. */
function pushes(layer: LayerSpec, problem: string): boolean {
  if (!isScale(layer)) return false;
  const { factor } = layer.parameters;
  return (problem === 'large' && factor > 1) || (problem === 'small' && factor < 1);
}

function isScale(layer: LayerSpec): layer is LayerSpecOf<'scale'> {
  return layer.kind === 'scale';
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
