import { createStore } from 'zustand/vanilla';
import type { LayerView } from '../../shared/ipc/layer-views.ts';

/** What the engine showed last of the layers of the run. */
export interface LayerViewsState {
  readonly layers: ReadonlyMap<string, LayerView>;
  /** The largest ‖dW‖ / ‖W‖ of all layers: how fast the fastest learns; 0 while nothing is known. */
  readonly fastest: number;
}

const nothingSeen: LayerViewsState = { layers: new Map(), fastest: 0 };

/**
 * What layers do, by the id of their node. It changes up to twelve times a second: what shows it subscribes to its own layer and paints, so that nothing is
 * drawn anew by React.
 */
export const layerViewsStore = createStore<LayerViewsState>(() => nothingSeen);

/** Takes over what the engine shows now. */
export function showLayerViews(layers: readonly LayerView[]): void {
  const fastest = layers.reduce((largest, { gradient }) => Math.max(largest, gradient?.relative ?? 0), 0);
  layerViewsStore.setState({ layers: new Map(layers.map((view) => [view.nodeId, view])), fastest });
}

/** Forgets what was shown: there is no run any more. */
export function clearLayerViews(): void {
  layerViewsStore.setState(nothingSeen);
}
