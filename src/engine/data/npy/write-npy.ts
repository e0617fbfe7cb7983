import { formatArrayShape } from '../numeric-array.ts';

const alignment = 64;
/** Magic string, version and the length of the header. */
const prefix = 10;

/**
 * An .npy file (format version 1.0, C order) of float64 or float32 numbers, as `np.save` writes it: the numbers begin at a multiple of
 * 64 bytes. Source: NumPy, `numpy.lib.format`.
 */
export function writeNpy(values: Float64Array | Float32Array, shape: readonly number[]): Uint8Array {
  const descr = values instanceof Float64Array ? '<f8' : '<f4';
  const text = `{'descr': '${descr}', 'fortran_order': False, 'shape': ${formatArrayShape(shape)}, }`;
  const length = Math.ceil((prefix + text.length + 1) / alignment) * alignment - prefix;
  const width = values.BYTES_PER_ELEMENT;
  const bytes = new Uint8Array(prefix + length + values.length * width);
  const view = new DataView(bytes.buffer);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0]);
  view.setUint16(8, length, true);
  bytes.set(new TextEncoder().encode(`${text.padEnd(length - 1)}\n`), prefix);
  for (const [index, value] of values.entries()) {
    const offset = prefix + length + index * width;
    if (descr === '<f8') view.setFloat64(offset, value, true);
    else view.setFloat32(offset, value, true);
  }
  return bytes;
}
