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

/** What reads numbers where they lie in memory. */
type PlainView = new (buffer: ArrayBufferLike, offset: number, length: number) => ArrayLike<number>;

/** The types that computers read so, if these have the byte order of nearly all. */
const plainViews = new Map<NumberType | undefined, PlainView>([
  [numberTypes.u1, Uint8Array as PlainView],
  [numberTypes.i1, Int8Array],
  [numberTypes.u2, Uint16Array],
  [numberTypes.i2, Int16Array],
  [numberTypes.u4, Uint32Array],
  [numberTypes.i4, Int32Array],
  [numberTypes.f4, Float32Array],
  [numberTypes.f8, Float64Array],
]);
const isLittleEndianComputer = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** All numbers of a type that the bytes hold. */
export function readNumbers(bytes: Uint8Array, { type, littleEndian }: StoredType): Float64Array {
  const count = Math.floor(bytes.length / type.bytes);
  const Plain = plainViews.get(type);
  if (Plain && (littleEndian || type.bytes === 1) && isLittleEndianComputer) {
    const aligned = bytes.byteOffset % type.bytes === 0 ? bytes : new Uint8Array(bytes);
    return new Float64Array(new Plain(aligned.buffer, aligned.byteOffset, count));
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Float64Array(count);
  for (let index = 0; index < count; index += 1) values[index] = type.read(view, index * type.bytes, littleEndian);
  return values;
}
