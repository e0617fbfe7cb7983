import type { Parameters, Tensor } from '../../shared/spec/tensor.ts';
import type { NumericArray } from '../data/numeric-array.ts';
import { standsFor } from '../plan/layers/gram-form.ts';

/**
 * What a training in the Gram form has left in a file beside the parameters, so that it goes on to the same bits: W(0), S, P and, with a penalty, the
 * number c. The parameters are whole without, so anything that cannot be one of these, or that `read` (by name; null where the file has nothing good
 * there) does not give, is left out.
 */
export function readGramTensors(names: readonly string[], parameters: Parameters, read: (name: string) => NumericArray | null): Parameters {
  const [weights] = parameters;
  if (!weights) return [];
  return names
    .filter((name) => standsFor(name) === weights.name)
    .flatMap((name): readonly Tensor[] => {
      const array = read(name);
      if (!array) return [];
      const [rows, columns, ...more] = array.shape;
      if (rows !== (isFactor(name) ? 1 : weights.rows) || columns === undefined || more.length > 0) return [];
      return array.values.every(Number.isFinite) ? [{ name, rows, columns, values: array.values }] : [];
    });
}

/** Whether that is the factor c on W(0), the only one of these that has not the rows of W. */
function isFactor(name: string): boolean {
  return name.startsWith('c');
}
