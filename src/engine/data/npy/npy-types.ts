/** How one number of a type lies in an .npy file: its width in bytes, and how to read it at an offset. */
export interface NumberType {
  readonly bytes: number;
  readonly read: (view: DataView, offset: number, littleEndian: boolean) => number;
}

/**
 * Number types by NumPy's code without the sign for the byte order. Whole numbers of 64 bits lose what float64 cannot hold (above 2⁵³).
 * Source: NumPy's "array interface" type strings.
 */
const numberTypes: Readonly<Record<string, NumberType>> = {
  b1: { bytes: 1, read: (view, offset) => (view.getUint8(offset) === 0 ? 0 : 1) },
  u1: { bytes: 1, read: (view, offset) => view.getUint8(offset) },
  u2: { bytes: 2, read: (view, offset, little) => view.getUint16(offset, little) },
  u4: { bytes: 4, read: (view, offset, little) => view.getUint32(offset, little) },
  u8: { bytes: 8, read: (view, offset, little) => Number(view.getBigUint64(offset, little)) },
  i1: { bytes: 1, read: (view, offset) => view.getInt8(offset) },
  i2: { bytes: 2, read: (view, offset, little) => view.getInt16(offset, little) },
  i4: { bytes: 4, read: (view, offset, little) => view.getInt32(offset, little) },
  i8: { bytes: 8, read: (view, offset, little) => Number(view.getBigInt64(offset, little)) },
  f4: { bytes: 4, read: (view, offset, little) => view.getFloat32(offset, little) },
  f8: { bytes: 8, read: (view, offset, little) => view.getFloat64(offset, little) },
};

/** A number type and its byte order. */
export interface StoredType {
  readonly type: NumberType;
  readonly littleEndian: boolean;
}

/** The type behind a `descr` such as `<f8`, `|u1` or `>i4`; null for what holds no plain numbers (text, objects, records, complex). */
export function storedType(descr: string): StoredType | null {
  const match = /^([<>|=]?)([a-z]\d+)$/.exec(descr);
  const type = match?.[2] !== undefined && Object.hasOwn(numberTypes, match[2]) ? numberTypes[match[2]] : undefined;
  return type ? { type, littleEndian: match?.[1] !== '>' } : null;
}
