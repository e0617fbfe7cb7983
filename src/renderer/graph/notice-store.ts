import { createStore } from 'zustand/vanilla';
import type { Diagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { LayerKind } from '../../shared/spec/layers/layer-catalog.ts';

/** Point of the window, in pixels from its upper left corner. */
export interface ClientPoint {
  readonly x: number;
  readonly y: number;
}

/** What the canvas tells about a gesture: why a wire was refused, or which layer was put in between and why; as a hint, what would become of it. */
export interface Notice {
  /** Where the gesture ended; null where it was no gesture on the canvas. */
  readonly at: ClientPoint | null;
  /** Why; null where the layer put in between says enough. */
  readonly reason: Diagnostic | null;
  /** The layer that was put in between; null where the wire was refused, or fits without. */
  readonly inserted: LayerKind | null;
  /** Whether the wire may be drawn all the same, since a click mends then what is told. */
  readonly isMendable?: boolean;
  /** Whether the gesture still goes on. */
  readonly isHint?: boolean;
}

/** The one notice on the canvas, until the next gesture. */
export const noticeStore = createStore<{ readonly notice: Notice | null }>(() => ({ notice: null }));

/** Shows a notice instead of the one before. */
export function showNotice(notice: Notice): void {
  noticeStore.setState({ notice });
}

/** Takes the notice away, if there is one. */
export function dismissNotice(): void {
  if (noticeStore.getState().notice) noticeStore.setState({ notice: null });
}

/** Takes the notice away if it is about a gesture that has ended. */
export function dismissHint(): void {
  if (noticeStore.getState().notice?.isHint) dismissNotice();
}
