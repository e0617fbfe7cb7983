import type { CostName } from '../../../shared/spec/costs.ts';
import { element, fill, type Matrix, sum } from './matrix.ts';

const terms: Readonly<Record<CostName, (prediction: number, label: number) => number>> = {
  binary_cross_entropy: (a, y) => -(weighted(y, Math.log(a)) + weighted(1 - y, Math.log(1 - a))),
  categorical_cross_entropy: (a, y) => -weighted(y, Math.log(a)),
  mean_squared_error: (a, y) => (a - y) ** 2 / 2,
};

/** J: the sum of the cost's terms over all elements, by m. A and Y (n, m). Infinite for a prediction that is certain and wrong. */
export function cost(name: CostName, predictions: Matrix, labels: Matrix): number {
  const { rows, columns } = predictions;
  const term = terms[name];
  return sum(rows, (row) => sum(columns, (column) => term(element(predictions, row, column), element(labels, row, column)))) / columns;
}

/** D = A − Y. All (n, m). */
export function difference(predictions: Matrix, labels: Matrix, out: Matrix): void {
  fill(out, (row, column) => element(predictions, row, column) - element(labels, row, column));
}

/** A class that is not the right one adds nothing, even where its logarithm is infinite; NaN stays NaN. */
function weighted(weight: number, logarithm: number): number {
  return weight === 0 && !Number.isNaN(logarithm) ? 0 : weight * logarithm;
}
