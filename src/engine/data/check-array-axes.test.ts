import { describe, expect, it } from 'vitest';
import { describeDiagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import { checkArrayAxes } from './check-array-axes.ts';
import { storedInMemory } from './testing/stored-in-memory.ts';

const array = (name: string, ...shape: readonly number[]) => ({
  name,
  array: { shape, values: new Float64Array(shape.reduce((product, size) => product * size, 1)) },
});
const codes = (axis: 'first' | 'last', x: readonly number[], y: readonly number[]) =>
  checkArrayAxes({ x: storedInMemory(array('x.npy', ...x)), y: array('y.npy', ...y), examplesAxis: axis }).map(({ code }) => code);

describe('arrays with which NumPy would compute something else', () => {
  it('are those of rank 1, and columns of labels where examples lie along the last axis', () => {
    expect(codes('first', [209, 2], [209, 1])).toEqual([]);
    expect(codes('last', [2, 209], [1, 209])).toEqual([]);
    expect(codes('first', [209, 2], [209])).toEqual(['GD410']);
    expect(codes('first', [209], [209])).toEqual(['GD410', 'GD410']);
    expect(codes('last', [2, 209], [209, 1])).toEqual(['GD411']);
    expect(codes('last', [2, 1], [1, 1])).toEqual([]);
  });

  it('are described by what was read and by what NumPy would do', () => {
    const [warning] = checkArrayAxes({ x: storedInMemory(array('x.npy', 209, 2)), y: array('y.npy', 209), examplesAxis: 'first' });
    expect(warning && describeDiagnostic(warning, 'en')).toEqual({
      title: 'Y is a rank-1 array (209,): read as (1, 209)',
      detail:
        'y.npy has one axis, so it is neither a row nor a column. In NumPy, A - Y of (209, 1) and (209,) would silently be (209, 209), and Y.T changes nothing.',
      remedy: 'Give it two axes before saving: Y = Y.reshape(1, -1), which is (1, 209).',
    });
    expect(warning && describeDiagnostic(warning, 'ja').title).toBe('Y は1次元配列 (209,) です。(1, 209) として読みました');
  });
});
