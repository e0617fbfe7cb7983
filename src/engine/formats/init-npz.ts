import { basename } from 'node:path';
import { failure, type Result } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../shared/spec/limits.ts';
import type { Parameters } from '../../shared/spec/tensor.ts';
import { openNpz } from '../data/npz.ts';
import { formatArrayShape } from '../data/numeric-array.ts';
import { readLimited } from '../data/read-limited.ts';
import { type ParameterShape, readParameters } from './weights.ts';

/**
 * Reads initial parameters W1, b1, W2 … of a network from an .npz file. A bias that is not in it starts at zero; arrays of other names are ignored. Fails
 * with GD506 where a matrix is missing, of another shape or of a layer that the network has not, with GD505, GD507, GD509 where the file cannot be read.
 */
export async function readInitialParameters(path: string, shapes: readonly ParameterShape[]): Promise<Result<Parameters>> {
  const file = basename(path);
  const bytes = await readLimited(path, limits.projectFileBytes);
  if (!bytes.ok) return bytes;
  const archive = openNpz(bytes.value, file);
  if (!archive.ok) return archive;
  const { keys, read } = archive.value;
  const superfluous = keys.filter((key) => /^[Wb]\d+$/.test(key) && !shapes.some(({ name }) => name === key));
  if (superfluous.length > 0) {
    const diagnostics = superfluous.flatMap((tensor) => {
      const array = read(tensor);
      return array.ok ? [diagnose('GD506', { file, tensor, shape: formatArrayShape(array.value.shape), expected: '' })] : array.diagnostics;
    });
    return failure(...diagnostics);
  }
  return readParameters(shapes, { file, biasOptional: true, read: ({ name }) => (keys.includes(name) ? read(name) : null) });
}
