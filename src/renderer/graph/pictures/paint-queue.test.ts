import { describe, expect, it } from 'vitest';
import { createPaintQueue } from './paint-queue.ts';

/** A queue whose frames come when the test says so, and whose clock is what painting says that it took. */
function setUp() {
  const frames: (() => void)[] = [];
  let time = 0;
  const painted: string[] = [];
  const queue = createPaintQueue(
    (callback) => frames.push(callback),
    () => time,
  );
  const painter =
    (name: string, milliseconds = 0) =>
    () => {
      painted.push(name);
      time += milliseconds;
    };
  return { queue, painter, painted, frames, draw: () => frames.shift()?.() };
}

describe('the queue of pictures', () => {
  it('paints in the next frame what was asked for several times once', () => {
    const { queue, painter, painted, frames, draw } = setUp();
    const [a, b] = [painter('a'), painter('b')];
    queue.request(a);
    queue.request(b);
    queue.request(a);
    expect(painted).toEqual([]);
    expect(frames).toHaveLength(1);
    draw();
    expect(painted).toEqual(['a', 'b']);
    expect(frames).toHaveLength(0);
  });

  it('leaves to the next frame what does not fit, and lets nobody wait for ever', () => {
    const { queue, painter, painted, frames, draw } = setUp();
    const [a, b, c] = [painter('a', 4), painter('b', 4), painter('c', 4)];
    for (const paint of [a, b, c]) queue.request(paint);
    draw();
    expect(painted).toEqual(['a', 'b']);
    queue.request(a);
    expect(frames).toHaveLength(1);
    draw();
    expect(painted).toEqual(['a', 'b', 'c', 'a']);
    expect(frames).toHaveLength(0);
  });

  it('paints no picture that is gone', () => {
    const { queue, painter, painted, draw } = setUp();
    const gone = painter('gone');
    queue.request(gone);
    queue.cancel(gone);
    draw();
    expect(painted).toEqual([]);
  });
});
