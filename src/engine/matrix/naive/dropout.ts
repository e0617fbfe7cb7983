import { largestKept, type MaskCounter, maskWords } from '../mask-words.ts';
import { element, fill, type Matrix } from './matrix.ts';

/** D = 1 where the random number is below p, otherwise 0. D (n, m). */
export function fillMask(out: Matrix, keepProbability: number, counter: MaskCounter): void {
  const limit = largestKept(keepProbability);
  for (let row = 0; row < out.rows; row += 4) {
    for (let column = 0; column < out.columns; column += 1) {
      for (const [index, word] of maskWords(row / 4, column, counter).entries()) {
        if (row + index < out.rows) out.values[(row + index) * out.stride + column] = word <= limit ? 1 : 0;
      }
    }
  }
}

/** A ⊙ D / p. All (n, m). */
export function drop(out: Matrix, input: Matrix, mask: Matrix, keepProbability: number): void {
  fill(out, (row, column) => (element(input, row, column) * element(mask, row, column)) / keepProbability);
}
