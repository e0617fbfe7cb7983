import type { LayerSpec } from '../spec/model-spec.ts';

/*
 * Whoever asks which function made a value, or what becomes of it, looks through dropout: it leaves out some of the elements while training, and does
 * nothing when the network is evaluated.
 */

/** The layer itself or, where it is dropout, the first one before it that is not. */
export function behindDropout(layer: LayerSpec, layers: readonly LayerSpec[]): LayerSpec {
  const byId = new Map(layers.map((candidate) => [candidate.id, candidate]));
  let source = layer;
  while (source.kind === 'dropout') {
    const next = byId.get(source.inputs[0] ?? '');
    if (!next) return source;
    source = next;
  }
  return source;
}

/** The layers that read each value, by the id of the layer that gives it. */
export type Readers = ReadonlyMap<string, readonly LayerSpec[]>;

export function readersIn(layers: readonly LayerSpec[]): Readers {
  const readers = new Map<string, LayerSpec[]>();
  for (const layer of layers) {
    for (const source of new Set(layer.inputs)) {
      const known = readers.get(source);
      if (known) known.push(layer);
      else readers.set(source, [layer]);
    }
  }
  return readers;
}

/** The layers that read what the layer `id` gives, also where dropout stands in between. */
export function readersOf(id: string, readers: Readers): readonly LayerSpec[] {
  return (readers.get(id) ?? []).flatMap((reader) => (reader.kind === 'dropout' ? readersOf(reader.id, readers) : [reader]));
}
