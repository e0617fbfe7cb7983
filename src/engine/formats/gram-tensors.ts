import type { Parameters, Tensor } from '../../shared/spec/tensor.ts';
import type { NumericArray } from '../data/numeric-array.ts';
import { standsFor } from '../plan/layers/gram-form.ts';
import { stateOwner } from '../plan/optimizer-plans.ts';

/**
 * What a training in the Gram form has left in a file beside the parameters, so that it goes on to the same bits: W(0), S, P, c and what the optimizer
 * keeps of these. The parameters are whole without, so anything that cannot be one of these, or that `read` (by name; null where the file has nothing
 * good there) does not give, is left out.
 */
export function readGramTensors(names: readonly string[], parameters: Parameters, read: (name: string) => NumericArray | null): Parameters {
  const [weights] = parameters;
  if (!weights) return [];
  return names
    .filter((name) => standsFor(stateOwner(name) ?? name) === weights.name)
    .flatMap((name): readonly Tensor[] => {
      const array = read(name);
      if (!array) return [];
      const [rows, columns, ...more] = array.shape;
      const isNumber = rows === 1 && columns === 1;
      if ((rows !== weights.rows && !isNumber) || columns === undefined || more.length > 0) return [];
      return array.values.every(Number.isFinite) ? [{ name, rows, columns, values: array.values }] : [];
    });
}
