import { describe, expect, it } from 'vitest';
import { compareCosts } from './agreement.mjs';

const network = { kind: 'network' };
const reference = { firstCost: 0.7, lastCost: 0.6 };

describe('agreement of costs', () => {
  it('is judged by the width of the numbers', () => {
    const costs = { firstCost: 0.7, lastCost: 0.600001 };
    expect(compareCosts(costs, reference, network, 'float32').verdict).toBe('same');
    expect(compareCosts(costs, reference, network, 'float64').verdict).toBe('different');
  });

  it('fails for a cost that is not a number', () => {
    expect(compareCosts({ firstCost: 0.7, lastCost: Number.NaN }, reference, network, 'float32').verdict).toBe('different');
  });

  it('fails for a peer that does not learn, and proves nothing where nobody does', () => {
    const still = { firstCost: 0.7, lastCost: 0.7 };
    expect(compareCosts(still, reference, network, 'float32').verdict).toBe('different');
    expect(compareCosts(still, still, network, 'float32').verdict).toBe('unproven');
  });
});
