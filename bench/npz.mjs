import { zipSync } from 'fflate';

const alignment = 64;
const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0];

/** The bytes of an .npz of float64 matrices, uncompressed. `matrices`: name -> { rows, columns, values }. */
export function npzOf(matrices) {
  const files = Object.entries(matrices).map(([name, matrix]) => [`${name}.npy`, npyOf(matrix)]);
  return zipSync(Object.fromEntries(files), { level: 0 });
}

/** NumPy's format, version 1.0: a header, then the numbers row by row. */
function npyOf({ rows, columns, values }) {
  return Buffer.concat([npyHeader('<f8', [rows, columns]), new Uint8Array(values.buffer, values.byteOffset, values.byteLength)]);
}

/** What comes before the numbers of a type (`<f8`), padded to whole alignments. */
export function npyHeader(type, shape) {
  const description = `{'descr': '${type}', 'fortran_order': False, 'shape': (${shape.join(', ')}${shape.length === 1 ? ',' : ''}), }`;
  const before = magic.length + 2;
  const length = Math.ceil((before + description.length + 1) / alignment) * alignment;
  const header = `${description.padEnd(length - before - 1)}\n`;
  const bytes = new Uint8Array(length);
  bytes.set(magic);
  new DataView(bytes.buffer).setUint16(magic.length, header.length, true);
  bytes.set(new TextEncoder().encode(header), before);
  return bytes;
}
