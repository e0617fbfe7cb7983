import { nextFrame } from './next-frame.ts';

/** Takes over what is typed once the page has drawn it, so that no letter waits for what follows from it. */
export interface TypedCommits {
  /** Carries `commit` out behind the next frame. What the same field still had to take over is dropped, what another one had is carried out first. */
  readonly later: (field: string, commit: () => void) => void;
  /** Carries out now what waits: somebody is about to use it. */
  readonly flush: () => void;
  /** Whether what is changing now was typed. */
  readonly isCommitting: () => boolean;
}

/** `afterFrame` calls back once, when the next frame has been drawn. */
export function createTypedCommits(afterFrame: (callback: () => void) => void): TypedCommits {
  let waiting: { readonly field: string; readonly commit: () => void } | null = null;
  let isCommitting = false;
  const flush = () => {
    const present = waiting;
    waiting = null;
    isCommitting = true;
    try {
      present?.commit();
    } finally {
      isCommitting = false;
    }
  };
  return {
    later: (field, commit) => {
      if (waiting && waiting.field !== field) flush();
      const mine = { field, commit };
      waiting = mine;
      afterFrame(() => waiting === mine && flush());
    },
    flush,
    isCommitting: () => isCommitting,
  };
}

/** What is typed into the fields of the window. */
export const typedCommits = createTypedCommits((callback) => {
  nextFrame(() => {
    // The message arrives when the frame has been drawn.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      callback();
    };
    port2.postMessage(null);
  });
});

/** Keys that change a text, or move within it, and carry nothing else out. */
const editingKeys = new Set(['Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Shift']);

/** Whatever is done next finds what was typed before: a press of the pointer, and every key that does more than to type on. */
export function flushTypedBeforeUse(): void {
  window.addEventListener('pointerdown', typedCommits.flush, true);
  window.addEventListener('focusout', typedCommits.flush, true);
  window.addEventListener(
    'keydown',
    ({ key, ctrlKey, metaKey, altKey }) => {
      const isTyping = (key.length === 1 || editingKeys.has(key)) && !ctrlKey && !metaKey && !altKey;
      if (!isTyping) typedCommits.flush();
    },
    true,
  );
}
