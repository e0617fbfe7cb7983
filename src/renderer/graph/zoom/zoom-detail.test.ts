import { describe, expect, it } from 'vitest';
import { detailAt } from './zoom-detail.ts';

describe('how much nodes show', () => {
  it('depends on the zoom alone', () => {
    expect([0.2, 0.28, 0.54, 0.55, 1, 1.3, 1.31, 2.5].map(detailAt)).toEqual([
      'far tiny',
      'far',
      'far',
      'middle',
      'middle',
      'middle',
      'near',
      'near',
    ]);
  });
});
