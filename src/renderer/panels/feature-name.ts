import { subscript } from '../../shared/spec/subscript.ts';

/** What a feature (counted from 0) is called: its name or, as the course writes it, x₁, x₂ … */
export function featureName(feature: number, names: readonly string[] | null): string {
  return names?.[feature] || `x${subscript(feature + 1)}`;
}
