import type { BrowserWindow } from 'electron';
import type { MainAnswer } from '../../shared/ipc/main-api.ts';

/** What decides about closing a window. */
export interface ClosingContext {
  /** Whether closing would lose something. */
  readonly isEdited: () => boolean;
  readonly ask: () => Promise<MainAnswer<'askToDiscard'>>;
  /** Has the page save; it closes the window itself once that has worked. */
  readonly save: () => void;
  /** The window stays: if the whole app was about to quit, it is not any more. */
  readonly stay: () => void;
}

/** Lets a window with unsaved changes close only after asking. Ask once: closing again while the question is open changes nothing. */
export function guardClosing(window: BrowserWindow, context: ClosingContext): void {
  let isAsking = false;
  window.on('close', (event) => {
    if (!context.isEdited()) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    void context.ask().then((answer) => {
      isAsking = false;
      if (answer === 'discard') window.destroy();
      else if (answer === 'save') context.save();
      else context.stay();
    });
  });
}
