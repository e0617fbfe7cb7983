import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../language.ts';
import type { ArrayShape } from './array-shape.ts';
import { broadcastShape, productShape } from './broadcast.ts';
import { checkOperation } from './check-operation.ts';
import { describeOperation, describeRemedy } from './describe-operation.ts';
import { operationOperators } from './judge-operation.ts';
import { pictureOperation } from './picture-operation.ts';
import { applyRemedy } from './remedies.ts';

const size = fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 4 }));
const shapeOf = (maxLength: number) => fc.array(size, { maxLength });
const operand = shapeOf(2).map((shape) => ({ name: '', shape }));
const operation = fc.record({ left: operand, operator: fc.constantFrom(...operationOperators), right: operand });

/** By definition: an index of the result is an index of each operand, with 0 where that has size 1 and without the axes that it lacks. */
function broadcastByIndices(left: readonly number[], right: readonly number[]): readonly number[] | null {
  const axes = Math.max(left.length, right.length);
  const padded = (shape: readonly number[]) => [...Array<number>(axes - shape.length).fill(1), ...shape];
  const [a, b] = [padded(left), padded(right)];
  const result = a.map((length, axis) => (length === 1 ? (b[axis] ?? 1) : length));
  const reads = (shape: readonly number[], axis: number, index: number) => (shape[axis] === 1 ? 0 : index) < (shape[axis] ?? 0);
  const isDefined = result.every((length, axis) =>
    Array.from({ length }, (_, index) => index).every((index) => reads(a, axis, index) && reads(b, axis, index)),
  );
  // Every element of both has to be read: none may be left over.
  return isDefined && [a, b].every((shape) => shape.every((length, axis) => length <= (result[axis] ?? 0))) ? result : null;
}

describe('broadcasting', () => {
  it('is what its definition by indices says', () => {
    fc.assert(
      fc.property(shapeOf(4), shapeOf(4), (left, right) => {
        expect(broadcastShape(left, right)).toEqual(broadcastByIndices(left, right));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on the order, and leaves a shape alone that meets itself', () => {
    fc.assert(
      fc.property(shapeOf(4), shapeOf(4), (left, right) => {
        expect(broadcastShape(left, right)).toEqual(broadcastShape(right, left));
        expect(broadcastShape(left, left)).toEqual(left);
      }),
    );
  });
});

describe('the matrix product', () => {
  it('has the rows of the left and the columns of the right, and is associative in its shapes', () => {
    fc.assert(
      fc.property(size, size, size, size, (n, k, p, q) => {
        expect(productShape([n, k], [k, p])).toEqual([n, p]);
        const product = (a: ArrayShape | null, b: ArrayShape | null) => a && b && productShape(a, b);
        expect(product(product([n, k], [k, p]), [p, q])).toEqual(product([n, k], product([k, p], [p, q])));
      }),
    );
  });
});

describe('a checked operation', () => {
  it('has a result exactly where it does not clash, and every side of a clash really differs', () => {
    fc.assert(
      fc.property(operation, (asked) => {
        const check = checkOperation(asked);
        expect(check.shape === null).toBe(check.verdict === 'clashes');
        const { sides, left, right } = pictureOperation(check);
        expect(sides.length > 0).toBe(check.verdict === 'clashes');
        if (sides.includes('inner')) expect(left.columns).not.toBe(right.rows[0]);
        if (sides.includes('rows')) expect(left.rows).not.toEqual(right.rows);
        if (sides.includes('columns')) expect(left.columns).not.toBe(right.columns);
      }),
      { numRuns: 1000 },
    );
  });

  it('has remedies that put a clash right, and never lead from a surprise to a clash', () => {
    fc.assert(
      fc.property(operation, (asked) => {
        const check = checkOperation(asked);
        for (const remedy of check.remedies) {
          const { verdict } = checkOperation(applyRemedy(asked, remedy));
          if (check.verdict === 'clashes') expect(verdict).toBe('fits');
          else expect(verdict).not.toBe('clashes');
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of rank-1 arrays comes to something that fits by following the first remedies', () => {
    fc.assert(
      fc.property(size, fc.constantFrom(...operationOperators), fc.boolean(), (length, operator, isColumn) => {
        const vector = { name: '', shape: [length] };
        const matrix = { name: '', shape: isColumn ? [length, 1] : [1, length] };
        let check = checkOperation({ left: operator === '·' ? vector : matrix, operator, right: vector });
        for (let steps = 0; steps < 3 && check.remedies[0]; steps += 1) check = checkOperation(applyRemedy(check, check.remedies[0]));
        expect(check.verdict).toBe('fits');
      }),
    );
  });

  it('is described without a gap in every language', () => {
    fc.assert(
      fc.property(operation, fc.constantFrom(...languages), (asked, language) => {
        const check = checkOperation(asked);
        const { title, detail } = describeOperation(check, language);
        const words = [title, detail, ...check.remedies.map((remedy) => describeRemedy(remedy, check, language))];
        for (const text of words) expect(text).not.toMatch(/^$|undefined|NaN|\[object/);
      }),
      { numRuns: 1000 },
    );
  });
});
