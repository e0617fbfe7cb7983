import type { EnginePayload } from '../../shared/ipc/engine-protocol.ts';

type Ticks = EnginePayload<'ticks'>;

/** Ticks the engine may send before the first of them is applied. */
export const initialCredits = 4;

/** What the queue acts on. */
export interface TickQueueTarget {
  /** Takes over one tick; called in the order of arrival. */
  readonly apply: (ticks: Ticks) => void;
  /** Allows the engine so many further ticks. */
  readonly grant: (ticks: number) => void;
  /** Calls back once, soon, when the page is about to draw. */
  readonly nextFrame: (callback: () => void) => void;
}

/**
 * Holds ticks until the next frame, applies them all at once and grants as many anew. So the page is redrawn at most once a frame, and an
 * engine that is faster than the page merges its costs instead of filling the page's message queue.
 */
export function createTickQueue(target: TickQueueTarget): (ticks: Ticks) => void {
  let waiting: Ticks[] = [];
  const applyAll = () => {
    const arrived = waiting;
    waiting = [];
    for (const ticks of arrived) target.apply(ticks);
    target.grant(arrived.length);
  };
  return (ticks) => {
    waiting.push(ticks);
    if (waiting.length === 1) target.nextFrame(applyAll);
  };
}
