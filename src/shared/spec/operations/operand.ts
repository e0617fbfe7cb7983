import { type ArrayShape, type Dimension, transposed } from './array-shape.ts';

/** One side of an operation: what it was called, if by a name, and its shape. */
export interface Operand {
  /** `W2`, `W2.T`; empty where only a shape was given. */
  readonly name: string;
  readonly shape: ArrayShape;
}

/** A matrix that can be asked for by its name. */
export interface NamedShape {
  readonly name: string;
  readonly shape: ArrayShape;
}

/** Why a text is no operand. */
export type OperandProblem = 'empty' | 'unknown-name' | 'not-a-shape' | 'too-many-axes' | 'size';

export type ParsedOperand = { readonly operand: Operand } | { readonly problem: OperandProblem };

/** Largest size of an axis that is worth asking for. */
const largestSize = 1_000_000_000;

/**
 * Reads what a person types: a shape `(7, 9)`, `7×9`, `(209,)`, `(4, m)`, or the name of a matrix `W1`, `W¹`, `W[1]`, each with `.T` or `ᵀ` behind it for
 * the transpose. A single number is a rank-1 array, as it is in `np.zeros(209)`.
 */
export function parseOperand(text: string, names: readonly NamedShape[]): ParsedOperand {
  const [bare, isTransposed] = withoutTranspose(normalized(text));
  if (bare === '') return { problem: 'empty' };
  const parsed = /^[A-Za-z]/.test(bare) && bare !== 'm' ? namedOperand(bare, names) : shapeOperand(bare);
  if ('problem' in parsed || !isTransposed) return parsed;
  const { name, shape } = parsed.operand;
  return { operand: { name: name && `${name}.T`, shape: transposed(shape) } };
}

function namedOperand(name: string, names: readonly NamedShape[]): ParsedOperand {
  const found = names.find((known) => known.name === name) ?? names.find((known) => known.name.toLowerCase() === name.toLowerCase());
  return found ? { operand: { name: found.name, shape: found.shape } } : { problem: 'unknown-name' };
}

function shapeOperand(text: string): ParsedOperand {
  const inner = text.replace(/^\((.*)\)$/, '$1').trim();
  if (inner === '') return { operand: { name: '', shape: [] } };
  const parts = inner
    .replace(/,$/, '')
    .split(/[,x×*]/i)
    .map((part) => part.trim());
  if (!parts.every((part) => /^(\d+|m)$/.test(part))) return { problem: 'not-a-shape' };
  if (parts.length > 2) return { problem: 'too-many-axes' };
  const shape = parts.map((part): Dimension => (part === 'm' ? 'm' : Number(part)));
  return shape.every((size) => size === 'm' || (size >= 1 && size <= largestSize)) ? { operand: { name: '', shape } } : { problem: 'size' };
}

/** Superscripts, brackets and full-width characters as plain ones: `W[2]`, `W²` and `Ｗ２` are all `W2`. */
function normalized(text: string): string {
  return text.replaceAll('ᵀ', '.T').normalize('NFKC').replace(/[[\]]/g, '').trim();
}

function withoutTranspose(text: string): readonly [bare: string, isTransposed: boolean] {
  const match = /^(.*?)\s*(?:\.T|\^T)$/.exec(text);
  return match ? [match[1] ?? '', true] : [text, false];
}
