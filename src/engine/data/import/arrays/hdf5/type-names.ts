import type { Dataset } from 'h5wasm';

type Metadata = Dataset['metadata'];

/** Classes of types, by their numbers in HDF5 (H5T_class_t). */
const classes = { integer: 0, float: 1, string: 3, compound: 6, enumeration: 8 } as const;
const wordNames: Readonly<Record<number, string>> = {
  2: 'time',
  3: 'text',
  4: 'bit field',
  5: 'opaque',
  6: 'record',
  7: 'reference',
  8: 'enumeration',
  9: 'lists of different lengths',
  10: 'array',
};

/** NumPy's name for the numbers of an array: `uint8`, `float32`; null where it holds none that are read. */
export function numberTypeOf({ type, size, signed, enum_type: members }: Metadata): string | null {
  if (type === classes.integer) return `${signed ? '' : 'u'}int${8 * size}`;
  if (type === classes.float && (size === 4 || size === 8)) return `float${8 * size}`;
  // h5py keeps booleans as an enumeration.
  if (
    type === classes.enumeration &&
    Object.keys(members?.members ?? {})
      .sort()
      .join() === 'FALSE,TRUE'
  )
    return 'bool';
  return null;
}

/** What to call the type of an array. */
export function typeName(metadata: Metadata): string {
  return (
    numberTypeOf(metadata) ?? (metadata.type === classes.float ? `float${8 * metadata.size}` : (wordNames[metadata.type] ?? 'unknown'))
  );
}

/** Whether an array holds texts. */
export function isText({ type }: Metadata): boolean {
  return type === classes.string;
}
