import { readFileSync } from 'node:fs';

/** The matrices of a work by name: { rows, columns, values } in float64. `engine`: the built engine's modules. */
export function readMatrices(work, { openNpz }) {
  const { keys, read } = contentOf(openNpz(readFileSync(work.data), work.name));
  return Object.fromEntries(
    keys.map((key) => {
      const { shape, values } = contentOf(read(key));
      return [key, { rows: shape[0], columns: shape[1], values }];
    }),
  );
}

/** What a Result holds; one with diagnostics ends the peer. */
export function contentOf(result) {
  if (result.ok) return result.value;
  throw new Error(result.diagnostics.map(({ code, data }) => `${code} ${JSON.stringify(data)}`).join('\n'));
}
