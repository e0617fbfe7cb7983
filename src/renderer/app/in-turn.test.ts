import { describe, expect, it } from 'vitest';
import { createTurns } from './in-turn.ts';

describe('turns', () => {
  it('begin a task only when the one before is over', async () => {
    const inTurn = createTurns();
    const seen: string[] = [];
    let finishFirst = () => {};
    const first = inTurn(async () => {
      await new Promise<void>((resolve) => {
        finishFirst = resolve;
      });
      seen.push('first');
    });
    const second = inTurn(async () => {
      seen.push('second');
      return 2;
    });
    await Promise.resolve();
    finishFirst();
    expect(await second).toBe(2);
    await first;
    expect(seen).toEqual(['first', 'second']);
  });

  it('go on after a task that failed', async () => {
    const inTurn = createTurns();
    const failed = inTurn(() => Promise.reject(new Error('no')));
    const next = inTurn(async () => 'next');
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('next');
  });
});
