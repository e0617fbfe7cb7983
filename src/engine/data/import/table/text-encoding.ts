/** How the characters of a text lie in its bytes. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The encoding that the first bytes of a file tell, and how many of them only do that (byte order mark). */
export interface FoundEncoding {
  readonly encoding: TextEncoding;
  readonly markBytes: number;
}

/** Bytes that are looked at where there is no byte order mark. */
const sampleBytes = 4096;

/**
 * The encoding of a text by its byte order mark, else by its zeros: UTF-16 of a table has one in nearly every other byte, UTF-8 has none. Null where the
 * zeros fit neither: the file is no text.
 */
export function findEncoding(bytes: Uint8Array): FoundEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', markBytes: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  const sample = bytes.subarray(0, sampleBytes);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd === 0) return { encoding: 'utf-8', markBytes: 0 };
  const mostly = sample.length / 4;
  if (even === 0 && odd > mostly) return { encoding: 'utf-16le', markBytes: 0 };
  if (odd === 0 && even > mostly) return { encoding: 'utf-16be', markBytes: 0 };
  return null;
}
