import { describe, expect, it } from 'vitest';
import type { LayerView } from '../../shared/ipc/layer-views.ts';
import { clearLayerViews, layerViewsStore, showLayerViews } from './layer-views-store.ts';

const view = (nodeId: string, relative: number | null): LayerView => ({
  nodeId,
  weights: null,
  activations: null,
  regions: null,
  gradient: { norm: 1, relative },
  saturation: null,
});

describe('the store of what layers do', () => {
  it('gives each layer its view, and knows the fastest', () => {
    const [a, b] = [view('a', 0.1), view('b', 0.4)];
    showLayerViews([a, b, view('c', null)]);
    expect(layerViewsStore.getState().layers.get('a')).toBe(a);
    expect(layerViewsStore.getState().fastest).toBe(0.4);
  });

  it('keeps nothing of layers that are no longer shown', () => {
    showLayerViews([view('a', 0.1)]);
    showLayerViews([view('b', 0.1)]);
    expect([...layerViewsStore.getState().layers.keys()]).toEqual(['b']);
    clearLayerViews();
    expect(layerViewsStore.getState()).toEqual({ layers: new Map(), fastest: 0 });
  });
});
