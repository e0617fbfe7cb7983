import { type Diagnostic, diagnose } from '../spec/diagnostics/diagnostic.ts';
import type { LayerSpec } from '../spec/model-spec.ts';
import { partSizes, type Split } from '../spec/split.ts';

/** GD421 where a dataset has no examples, GD420 where the shares of dev and test leave none to train on. `examples`: those of the whole dataset; null while unknown. */
export function checkSplit(layers: readonly LayerSpec[], examples: number | null, split: Split): readonly Diagnostic[] {
  const { dev, test } = split;
  const input = layers.find(({ kind }) => kind === 'input');
  const place = input && { nodeIds: [input.id] };
  if (examples === 0) return [diagnose('GD421', {}, place)];
  const isEmpty = dev + test >= 100 || (examples !== null && partSizes(examples, split).train === 0);
  if (!isEmpty) return [];
  return [diagnose('GD420', { examples: examples ?? 'm', dev, test }, place)];
}
