import { markTrained } from '../document/document-store.ts';
import { trainingStore } from './training-session.ts';

let hasFile = false;

/** Whether the open project is kept in a file. */
export function keepsFile(kept: boolean): void {
  hasFile = kept;
}

/**
 * New weights of a project that is kept in a file are a change like any other. What was only tried out, in a template or a new drawing, may go without
 * a question: it can be trained again.
 */
export function listenToTraining(): void {
  trainingStore.subscribe(({ iteration, runId }, before) => {
    if (hasFile && runId !== null && runId === before.runId && iteration !== before.iteration) markTrained();
  });
}
