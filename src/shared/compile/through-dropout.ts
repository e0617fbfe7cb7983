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

/** The layers that read what the layer `id` gives, also where dropout stands in between. */
export function readersOf(id: string, layers: readonly LayerSpec[]): readonly LayerSpec[] {
  const readers = layers.filter(({ inputs }) => inputs.includes(id));
  return readers.flatMap((reader) => (reader.kind === 'dropout' ? readersOf(reader.id, layers) : [reader]));
}
