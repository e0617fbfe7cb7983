/**
 * Whether two values of JSON are equal. Edits share what they do not change, so most of a document is recognised by identity, and a difference ends the
 * comparison.
 */
export function equalValues(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return keys.length === others.length && keys.every((key) => Object.hasOwn(b, key) && equalValues(partOf(a, key), partOf(b, key)));
}

function partOf(object: object, key: string): unknown {
  return (object as Readonly<Record<string, unknown>>)[key];
}
