import { describe, expect, it } from 'vitest';
import { TickBuffer, tickMilliseconds } from './tick-buffer.ts';

const costs = (...values: number[]) => Float64Array.from(values);

describe('TickBuffer', () => {
  it('keeps costs until the page grants a tick, then gives them all in one', () => {
    const buffer = new TickBuffer();
    buffer.add({ firstIteration: 7, costs: costs(0.5, 0.4) });
    buffer.add({ firstIteration: 9, costs: costs(0.3) });
    expect(buffer.take(0)).toBeNull();
    buffer.grant(1);
    expect(buffer.take(0)).toEqual({ firstIteration: 7, costs: costs(0.5, 0.4, 0.3) });
    buffer.add({ firstIteration: 10, costs: costs(0.2) });
    expect(buffer.take(1000)).toBeNull();
  });

  it('tells how long the next tick has to wait: at most 30 a second', () => {
    const buffer = new TickBuffer();
    buffer.grant(4);
    expect(buffer.delay(0)).toBeNull();
    buffer.add({ firstIteration: 0, costs: costs(1) });
    expect(buffer.delay(0)).toBe(0);
    buffer.take(100);
    buffer.add({ firstIteration: 1, costs: costs(1) });
    expect(buffer.delay(110)).toBeCloseTo(tickMilliseconds - 10, 9);
    expect(buffer.delay(200)).toBe(0);
  });

  it('spends no credit on an empty tick', () => {
    const buffer = new TickBuffer();
    buffer.grant(1);
    expect(buffer.take(0)).toBeNull();
    buffer.add({ firstIteration: 0, costs: costs(1) });
    expect(buffer.take(0)?.costs).toEqual(costs(1));
  });

  it('has one more tick to give after the end of a training, with the costs that wait or without any', () => {
    const buffer = new TickBuffer();
    buffer.end(12);
    expect(buffer.take(0)).toBeNull();
    buffer.grant(3);
    expect(buffer.take(0)).toEqual({ firstIteration: 12, costs: costs() });
    expect(buffer.take(0)).toBeNull();
    buffer.add({ firstIteration: 12, costs: costs(0.5) });
    buffer.end(13);
    expect(buffer.take(0)).toEqual({ firstIteration: 12, costs: costs(0.5) });
    expect(buffer.take(0)).toBeNull();
  });

  it('is full when as many costs wait as may, and empty again once they are taken', () => {
    const buffer = new TickBuffer(3);
    buffer.add({ firstIteration: 0, costs: costs(3, 2) });
    expect(buffer.isFull).toBe(false);
    buffer.add({ firstIteration: 2, costs: costs(1) });
    expect(buffer.isFull).toBe(true);
    buffer.grant(1);
    buffer.take(0);
    expect(buffer.isFull).toBe(false);
  });

  it('refuses a gap between the iterations', () => {
    const buffer = new TickBuffer();
    buffer.add({ firstIteration: 0, costs: costs(1) });
    expect(() => buffer.add({ firstIteration: 2, costs: costs(1) })).toThrow('a gap before the cost of iteration 2');
  });

  it('may begin anywhere after being cleared', () => {
    const buffer = new TickBuffer();
    buffer.add({ firstIteration: 0, costs: costs(1) });
    buffer.clear();
    buffer.add({ firstIteration: 50, costs: costs(2) });
    buffer.grant(1);
    expect(buffer.take(0)).toEqual({ firstIteration: 50, costs: costs(2) });
  });
});
