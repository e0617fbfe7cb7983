import type { PlanBuilder, Value } from '../plan-builder.ts';

/**
 * Name of a function of a value, and the how manyth it is: the first one behind W·A + b of dense layer l gives `A1` for l = 1; further ones on top of it,
 * and others beside it, give `A1_2`, `A1_3` … Those directly on X, which is A[0], give `A0_2`, those on joined values `H1_2` …
 */
export function functionName(input: Value, builder: PlanBuilder): { readonly name: string; readonly activations: number } {
  const activations = input.activations + 1;
  return { name: freeName(input.stem, activations, builder), activations };
}

/** The first of `A1`, `A1_2`, `A1_3` … from that number on which no other matrix has taken. */
export function freeName(stem: string, first: number, builder: PlanBuilder): string {
  const nameOf = (number: number) => (number === 1 ? stem : `${stem}_${number}`);
  let number = first;
  while (builder.hasBuffer(nameOf(number))) number += 1;
  return nameOf(number);
}
