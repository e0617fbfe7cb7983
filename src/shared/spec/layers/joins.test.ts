import { describe, expect, it } from 'vitest';
import { add } from './add.ts';
import { concat } from './concat.ts';
import type { IncomingValue, InferenceContext } from './layer-definition.ts';

/** A value of that shape out of a layer `L1`, `L2` … whose units say how many rows it has. */
function value(number: number, ...shape: readonly number[]): IncomingValue {
  const name = `L${number}`;
  const nodeId = `n${number}`;
  return { shape, name, edgeId: `e${number}`, rowsOrigin: { nodeId, name, parameter: 'units' }, rowsSources: new Set([nodeId]) };
}

function context(...inputs: readonly [IncomingValue, ...IncomingValue[]]): InferenceContext<Record<string, never>> {
  return { nodeId: 'n9', name: 'Join', parameters: {}, inputs, examples: 400 };
}

describe('add', () => {
  it('gives the shape that all its values have, pictures too', () => {
    expect(add.infer(context(value(1, 4), value(2, 4), value(3, 4)))).toEqual({ shape: [4], diagnostics: [] });
    expect(add.infer(context(value(1, 8, 8), value(2, 8, 8)))).toEqual({ shape: [8, 8], diagnostics: [] });
  });

  it('names both values where two differ, and can give either layer the size of the other, or put a projection between', () => {
    const { shape, diagnostics } = add.infer(context(value(1, 4), value(2, 4), value(3, 8)));
    expect(shape).toEqual([4]);
    expect(diagnostics).toEqual([
      {
        code: 'GD104',
        nodeIds: ['n9'],
        edgeIds: ['e1', 'e3'],
        data: { layer: 'Join', first: 'L1', other: 'L3' },
        fixes: [
          { kind: 'set-parameter', nodeId: 'n3', parameter: 'units', value: 4 },
          { kind: 'set-parameter', nodeId: 'n1', parameter: 'units', value: 8 },
          { kind: 'insert-layer', edgeId: 'e3', layer: 'dense', parameters: { units: 4, activation: 'linear' } },
        ],
      },
    ]);
  });

  it('proposes only what can be changed', () => {
    const fixed = { ...value(1, 2), rowsOrigin: null, rowsSources: new Set<string>() };
    const projection = { kind: 'insert-layer', edgeId: 'e2', layer: 'dense', parameters: { units: 2, activation: 'linear' } };
    expect(add.infer(context(fixed, value(2, 3))).diagnostics[0]?.fixes).toEqual([
      { kind: 'set-parameter', nodeId: 'n2', parameter: 'units', value: 2 },
      projection,
    ]);
    expect(add.infer(context(fixed, { ...value(2, 3), rowsOrigin: null })).diagnostics[0]?.fixes).toEqual([projection]);
  });

  it('flattens pictures before it counts', () => {
    const flatten = (edgeId: string) => [{ kind: 'insert-layer', edgeId, layer: 'flatten' }];
    expect(add.infer(context(value(1, 8, 8), value(2, 64))).diagnostics[0]?.fixes).toEqual(flatten('e1'));
    expect(add.infer(context(value(1, 64), value(2, 8, 8))).diagnostics[0]?.fixes).toEqual(flatten('e2'));
    expect(add.infer(context(value(1, 8, 8), value(2, 4, 16))).diagnostics[0]?.fixes).toEqual([]);
  });

  it('gives no layer the size of what its own units count in', () => {
    const joined = { ...value(2, 6), name: 'Concat', rowsOrigin: null, rowsSources: new Set(['n1', 'n3']) };
    const [found] = add.infer(context(value(1, 4), joined)).diagnostics;
    expect(found?.fixes).toEqual([{ kind: 'insert-layer', edgeId: 'e2', layer: 'dense', parameters: { units: 4, activation: 'linear' } }]);
  });
});

describe('concat', () => {
  it('stacks the rows of its values', () => {
    expect(concat.infer(context(value(1, 4), value(2, 1), value(3, 10)))).toEqual({ shape: [15], diagnostics: [] });
  });

  it('takes no pictures, but says what follows from them', () => {
    const { shape, diagnostics } = concat.infer(context(value(1, 4), value(2, 8, 8)));
    expect(shape).toEqual([68]);
    expect(diagnostics).toMatchObject([
      {
        code: 'GD105',
        edgeIds: ['e2'],
        data: { features: '8×8', count: 64 },
        fixes: [{ kind: 'insert-layer', edgeId: 'e2', layer: 'flatten' }],
      },
    ]);
  });
});
