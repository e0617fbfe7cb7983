import type { Plan } from '../plan/plan.ts';

/** Told of a part of the data set that has just been through a forward pass: examples from `first` on, one a column, and their mean cost. */
export type PartVisitor = (first: number, examples: number, cost: number) => void;

/**
 * The cost over the whole data set, part by part, each of as many examples as a mini-batch has. `evaluate` makes a forward pass over the part from
 * an example on and returns the mean cost of its examples; with the L2 penalty only if told so: λ/(2m)·Σ‖W‖² counts once for all m examples, and as the
 * mean is weighted by the part's columns, it does if one part has it by its own columns.
 */
export function evaluateParts(
  { examples, dataset }: Plan,
  evaluate: (first: number, isPenalized: boolean) => number,
  visit: PartVisitor,
): number {
  if (examples === dataset.examples) {
    // No mean of one part: multiplied by m and divided by it, the last bit could change.
    const cost = evaluate(0, true);
    visit(0, examples, cost);
    return cost;
  }
  let sum = 0;
  for (let first = 0; first < dataset.examples; first += examples) {
    const columns = Math.min(examples, dataset.examples - first);
    const cost = evaluate(first, first === 0);
    sum += cost * columns;
    visit(first, columns, cost);
  }
  return sum / dataset.examples;
}
