import { describe, expect, it } from 'vitest';
import { createFileHandover } from './file-handover.ts';

describe('the handover of files', () => {
  it('keeps the last file until the page asks, then tells of each', () => {
    const told: string[] = [];
    const handover = createFileHandover((path) => told.push(path));
    handover.receive('a');
    handover.receive('b');
    expect(told).toEqual([]);
    expect(handover.take()).toBe('b');
    expect(handover.take()).toBeNull();
    handover.receive('c');
    expect(told).toEqual(['c']);
  });

  it('keeps files again once the page has left', () => {
    const told: string[] = [];
    const handover = createFileHandover((path) => told.push(path));
    handover.take();
    handover.pageLeft();
    handover.receive('a');
    expect([told, handover.take()]).toEqual([[], 'a']);
  });
});
