import type { Optimization } from '../../plan/optimization.ts';
import { optimizerConstants } from '../../plan/optimizer-plans.ts';
import { decayCodes, headerWordCount, headerWords } from './layout.ts';

const largestWord = 2 ** 32 - 1;

/** Writes the numbers of a run that updates and penalty are computed with into its header. */
export function writeOptimization(memory: ArrayBufferLike, header: number, optimization: Optimization): void {
  const { optimizer, decay, iterationsPerEpoch, l2 } = optimization;
  const { beta1, beta2, epsilon } = optimizerConstants(optimizer);
  const words = new Uint32Array(memory, header, headerWordCount);
  const writeNumber = (word: number, value: number) => {
    new Float64Array(memory, header + word * Uint32Array.BYTES_PER_ELEMENT, 1)[0] = value;
  };
  writeNumber(headerWords.beta1, beta1);
  writeNumber(headerWords.beta2, beta2);
  writeNumber(headerWords.epsilon, epsilon);
  writeNumber(headerWords.l2, l2);
  words[headerWords.decayKind] = decayCodes[decay.kind];
  if (decay.kind === 'none') return;
  writeNumber(headerWords.decayRate, decay.rate);
  // ⌊epoch / every⌋ is ⌊iteration / (iterationsPerEpoch·every)⌋. Iterations are counted in 32 bits: a longer interval never ends.
  words[headerWords.decayInterval] = Math.min(largestWord, iterationsPerEpoch * decay.every);
}
