import { expect, it } from 'vitest';
import { addedMemory } from './memory.mjs';

// What does not grow with the set is more than half of its size here; a copy of it more would be another whole.
it('a set adds no more memory than itself, and what a run takes besides', async () => {
  const { ratio, setBytes } = await addedMemory({ way: 'engine', kind: 'decimals', precision: 'float64', examples: 20_000 });
  expect(setBytes).toBe(20_000 * 784 * 8);
  expect(ratio).toBeGreaterThan(0.9);
  expect(ratio).toBeLessThan(2.7);
});
