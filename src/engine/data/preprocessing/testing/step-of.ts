import { type ParametersOf, type PreprocessingKind, preprocessingDefinition } from '../../../../shared/spec/layers/layer-catalog.ts';
import type { PreprocessingStep } from '../../../plan/preprocessing-step.ts';

/** The step of the first layer of a kind, for X of so many features. */
export function stepOf<K extends PreprocessingKind>(kind: K, features: number, parameters: ParametersOf<K>): PreprocessingStep {
  const { fits, featuresBehind } = preprocessingDefinition(kind).preprocesses;
  const rows = featuresBehind?.(parameters as Record<string, unknown>, features) ?? features;
  const fitted = fits.map(({ name }) => `${name}1`);
  // Kind and parameters go together, which the compiler does not see of a union.
  return { layerId: 'n2', kind, parameters, features, rows, fitted } as unknown as PreprocessingStep;
}
