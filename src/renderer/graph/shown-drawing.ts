import { createStore } from 'zustand/vanilla';
import { type CompiledDrawing, compilationStore } from '../compile/compilation-store.ts';
import { typedCommits } from '../ui/typed-commits.ts';

/** Milliseconds without a key after which the canvas shows what was typed: longer than a fast typist takes from one key to the next. */
export const typingPause = 150;

/** The longest that the canvas lags behind somebody who does not stop typing, in milliseconds. */
export const longestLag = 600;

/**
 * What the drawing means, as the canvas shows it. What is typed into a field shows on hundreds of nodes when there is a pause, so that no key has to wait for
 * them; every other change shows at once, and so does whatever adds or removes layers and wires.
 */
export const shownDrawingStore = createStore<CompiledDrawing>(() => compilationStore.getState());

let timer: ReturnType<typeof setTimeout> | null = null;
let behindSince = 0;

compilationStore.subscribe((drawing) => {
  if (!typedCommits.isCommitting() || !hasSameElements(shownDrawingStore.getState(), drawing)) {
    catchUp();
    return;
  }
  if (timer === null) behindSince = Date.now();
  else clearTimeout(timer);
  timer = setTimeout(catchUp, Math.max(0, Math.min(typingPause, behindSince + longestLag - Date.now())));
});

function catchUp(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  shownDrawingStore.setState(compilationStore.getState(), true);
}

function hasSameElements({ graph: before }: CompiledDrawing, { graph: now }: CompiledDrawing): boolean {
  return before.edges === now.edges && before.nodes.length === now.nodes.length;
}
