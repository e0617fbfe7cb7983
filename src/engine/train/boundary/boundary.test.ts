import { describe, expect, it } from 'vitest';
import { chainSpec, dense, output } from '../../plan/testing/specs.ts';
import { boundaryValues, curveValues, gridSize } from './boundary.ts';

const values = Float64Array.of(0.2, 0.5, 0.1, 0.7, 0.5, 0.3, 0.1, 0, 0.6);

describe('boundaryValues', () => {
  it('are ŷ of one unit, and one row of several numbers', () => {
    const one = { units: 1, points: 9, values };
    expect(boundaryValues(one, { areClasses: false, output: 0 })).toEqual({ values: Float32Array.from(values), predicted: null });
    const three = { units: 3, points: 3, values };
    expect(boundaryValues(three, { areClasses: false, output: 1 }).values).toEqual(Float32Array.of(0.7, 0.5, 0.3));
  });

  it('are of several classes the largest share, the first of equal ones, and whose it is', () => {
    const { values: shares, predicted } = boundaryValues({ units: 3, points: 3, values }, { areClasses: true, output: 0 });
    expect(shares).toEqual(Float32Array.of(0.7, 0.5, 0.6));
    expect(predicted).toEqual(Uint16Array.of(1, 0, 2));
  });
});

describe('curveValues', () => {
  const three = { units: 3, points: 3, values };

  it('are a row for each class, and one row of several numbers', () => {
    expect(curveValues(three, { areClasses: true, output: 0 })).toEqual({ rows: 3, values: Float32Array.from(values), predicted: null });
    expect(curveValues(three, { areClasses: false, output: 1 })).toEqual({
      rows: 1,
      values: Float32Array.of(0.7, 0.5, 0.3),
      predicted: null,
    });
  });
});

describe('gridSize', () => {
  const specFor = (n: number) =>
    chainSpec({ kind: 'given', features: [n], labels: { kind: 'binary' } }, [
      dense(20, 'relu'),
      dense(1, 'sigmoid'),
      output('binary_cross_entropy'),
    ]);
  const asked = { columns: 200, rows: 100 };

  it('is what was asked for where points are small', () => {
    expect(gridSize(specFor(2), 'float64', asked)).toEqual(asked);
  });

  it('is smaller, in the same shape, where an example has many features', () => {
    const { columns, rows } = gridSize(specFor(12_288), 'float64', asked);
    expect(columns * rows * 12_288 * 24).toBeLessThanOrEqual(96 * 1024 ** 2);
    expect(columns).toBeGreaterThan(10);
    expect(columns / rows).toBeCloseTo(2, 0);
  });
});
