import type { Page } from '@playwright/test';

/** Milliseconds, from the shortest to the longest. */
export interface Durations {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
}

export function durationsOf(milliseconds: readonly number[]): Durations {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { count: sorted.length, median: at(0.5), p95: at(0.95), longest: at(1) };
}

/** Milliseconds between the frames that the page draws while something is done. */
export async function framesDuring(page: Page, action: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const frames: number[] = [];
    let isOver = false;
    const frame = (now: number) => {
      frames.push(now);
      if (!isOver) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(window, {
      endFrames: () => {
        isOver = true;
        return frames;
      },
    });
  });
  await action();
  const frames = await page.evaluate(() => (window as unknown as { endFrames: () => number[] }).endFrames());
  return frames.slice(1).map((time, index) => time - (frames[index] ?? time));
}

/** What came of typing into a field. */
export interface TypedAnswers {
  /** Milliseconds from each key until the frame was drawn in which the field shows what it typed. */
  readonly milliseconds: readonly number[];
  /** How many of the keys were not to be seen in the field when that frame was drawn. */
  readonly missing: number;
}

/** How soon the field that has the focus shows what is typed into it while something is done. */
export async function answersDuring(page: Page, action: () => Promise<void>): Promise<TypedAnswers> {
  await page.evaluate(() => {
    const milliseconds: number[] = [];
    let missing = 0;
    let pressedAt = 0;
    const onKey = ({ timeStamp }: KeyboardEvent) => {
      pressedAt = timeStamp;
    };
    const onInput = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement)) return;
      const [typed, from] = [target.value, pressedAt];
      // The message arrives when the frame that follows has been drawn.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        milliseconds.push(performance.now() - from);
        if (target.value !== typed) missing += 1;
      };
      requestAnimationFrame(() => port2.postMessage(null));
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('input', onInput, true);
    Object.assign(window, {
      endAnswers: () => {
        window.removeEventListener('keydown', onKey, true);
        window.removeEventListener('input', onInput, true);
        return { milliseconds, missing };
      },
    });
  });
  await action();
  return page.evaluate(() => (window as unknown as { endAnswers: () => TypedAnswers }).endAnswers());
}

/** Milliseconds for which the page's main thread worked while something was done, in all. Unlike the time that passed it hardly depends on what else the machine does. */
export async function workDuring(page: Page, action: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'ThreadTime')?.value;
    if (seconds === undefined) throw new Error('the browser does not tell for how long it worked');
    return 1000 * seconds;
  };
  const before = await worked();
  await action();
  const after = await worked();
  await session.detach();
  return after - before;
}
