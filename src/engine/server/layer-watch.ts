import type { LayerView, Watched } from '../../shared/ipc/layer-views.ts';

/** What a page wants to see of the layers, and whether it has taken the last that it was sent. One for each page; its runs come and go. */
export interface LayerWatch {
  watched: Watched | null;
  /** Whether the page takes another. It is sent none while it still draws the last, so that they never queue up. */
  isFree: boolean;
}

/** Looks at the layers of a network that trains. */
export interface LayerLook {
  look(): LayerView[];
  dispose(): void;
}
