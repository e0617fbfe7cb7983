import { describe, expect, it } from 'vitest';
import { openNpz } from '../src/engine/data/npz.ts';
import { npzOf } from './npz.mjs';

describe('npzOf', () => {
  it('writes what the engine reads', () => {
    const archive = openNpz(npzOf({ X: { rows: 2, columns: 3, values: Float64Array.of(1, 2, 3, 4, 5, 0.1) } }), 'x.npz');
    expect(archive.ok && archive.value.keys).toEqual(['X']);
    expect(archive.ok && archive.value.read('X')).toEqual({
      ok: true,
      value: { shape: [2, 3], values: Float64Array.of(1, 2, 3, 4, 5, 0.1) },
    });
  });
});
