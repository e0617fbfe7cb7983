import { nextFrame } from '../../ui/next-frame.ts';

/** Milliseconds of a frame that painting may take: what is left of 60 frames a second is for everything else. */
const frameBudget = 6;

/** Paints pictures in the next frame, each once however often that is asked for. */
export interface PaintQueue {
  request(paint: () => void): void;
  cancel(paint: () => void): void;
}

/**
 * Makes a queue. Whatever does not fit into the time of a frame is painted in the frames after it, first come, first served; pictures show what is there when their
 * turn comes, so that many layers make the pictures slower and never the window.
 */
export function createPaintQueue(frame: (callback: () => void) => void, now: () => number): PaintQueue {
  const waiting = new Set<() => void>();
  let isComing = false;
  const come = () => {
    isComing = true;
    frame(paintSome);
  };
  const paintSome = () => {
    isComing = false;
    const end = now() + frameBudget;
    for (const paint of [...waiting]) {
      waiting.delete(paint);
      paint();
      if (now() >= end) break;
    }
    if (waiting.size > 0 && !isComing) come();
  };
  return {
    request: (paint) => {
      waiting.add(paint);
      if (!isComing) come();
    },
    cancel: (paint) => void waiting.delete(paint),
  };
}

/** The queue of the pictures in nodes. */
export const paintQueue = createPaintQueue(nextFrame, () => performance.now());
