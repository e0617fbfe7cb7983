import { type Diagnostic, diagnose } from '../spec/diagnostics/diagnostic.ts';
import type { LayerSpec } from '../spec/model-spec.ts';
import { partSizes, type Split } from '../spec/split.ts';

/** GD420 where the shares of dev and test leave no example to train on. `examples`: those of the whole dataset; null while unknown. */
export function checkSplit(layers: readonly LayerSpec[], examples: number | null, split: Split): readonly Diagnostic[] {
  const { dev, test } = split;
  const isEmpty = dev + test >= 100 || (examples !== null && partSizes(examples, split).train === 0);
  if (!isEmpty) return [];
  const input = layers.find(({ kind }) => kind === 'input');
  return [diagnose('GD420', { examples: examples ?? 'm', dev, test }, input && { nodeIds: [input.id] })];
}
