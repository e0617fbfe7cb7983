import { type Diagnostic, diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { GivenData } from './dataset-from-arrays.ts';
import { formatArrayShape, type NamedArray } from './numeric-array.ts';

/**
 * Warnings about arrays that are read as they were meant, but with which NumPy would silently compute something else: rank-1 arrays (GD410), and labels
 * in a column where examples lie along the last axis (GD411).
 */
export function checkArrayAxes({ x, y, examplesAxis }: Pick<GivenData, 'x' | 'y' | 'examplesAxis'>): readonly Diagnostic[] {
  const turned = examplesAxis === 'last' ? turnedLabels(y) : [];
  return [...rankOne('X', x.name, x.shape), ...rankOne('Y', y.name, y.array.shape), ...turned];
}

function rankOne(name: string, file: string, shape: readonly number[]): readonly Diagnostic[] {
  const [size, ...others] = shape;
  if (size === undefined || others.length > 0) return [];
  const written = { shape: formatArrayShape(shape), readAs: `(1, ${size})`, column: `(${size}, 1)`, broadcast: `(${size}, ${size})` };
  return [diagnose('GD410', { name, file, ...written })];
}

function turnedLabels({ name: file, array: { shape } }: NamedArray): readonly Diagnostic[] {
  const [size = 0, columns] = shape;
  if (columns !== 1 || size < 2) return [];
  return [diagnose('GD411', { file, shape: formatArrayShape(shape), readAs: `(1, ${size})`, broadcast: `(${size}, ${size})` })];
}
