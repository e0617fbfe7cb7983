import { describe, expect, it } from 'vitest';
import { formatArrayShape } from './array-shape.ts';
import { parseOperand } from './operand.ts';

const names = [
  { name: 'W1', shape: [4, 2] },
  { name: 'dZ2', shape: [1, 'm'] },
] as const;

function read(text: string): string {
  const parsed = parseOperand(text, names);
  return 'problem' in parsed ? parsed.problem : `${parsed.operand.name}${formatArrayShape(parsed.operand.shape)}`;
}

describe('what a person types', () => {
  it.each([
    ['(7, 9)', '(7, 9)'],
    ['7,9', '(7, 9)'],
    ['7×9', '(7, 9)'],
    [' 7 x 9 ', '(7, 9)'],
    ['(7、9)', 'not-a-shape'],
    ['(7，9)', '(7, 9)'],
    ['(209,)', '(209,)'],
    ['209', '(209,)'],
    ['()', '()'],
    ['(4, m)', '(4, m)'],
    ['(4, m).T', '(m, 4)'],
    ['W1', 'W1(4, 2)'],
    ['W1.T', 'W1.T(2, 4)'],
    ['W¹ᵀ', 'W1.T(2, 4)'],
    ['W[1]', 'W1(4, 2)'],
    ['w1', 'W1(4, 2)'],
    ['dZ2', 'dZ2(1, m)'],
    ['', 'empty'],
    ['W9', 'unknown-name'],
    ['(4, -1)', 'not-a-shape'],
    ['(4, 0)', 'size'],
    ['(1, 2, 3)', 'too-many-axes'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
