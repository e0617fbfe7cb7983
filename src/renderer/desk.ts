import type { DeskBridge } from '../shared/ipc/main-api.ts';

declare global {
  interface Window {
    /** Put there by the preload before any script of the page runs. */
    readonly desk: DeskBridge;
  }
}

/** The main process, as the page may use it. */
export const desk: DeskBridge = window.desk;
