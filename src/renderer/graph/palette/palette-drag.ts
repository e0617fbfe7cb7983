import type { LayerKind } from '../../../shared/spec/layers/layer-catalog.ts';
import { layerKindNamed } from '../../document/edits/graph-node.ts';

/** Type of the data that a drag from the palette carries. A browser shows types, but not data, while the drag goes on. */
const layerKindType = 'application/x-gradient-desk-layer';

/** Makes a drag carry a kind of layer. */
export function carryLayer(transfer: DataTransfer, kind: LayerKind): void {
  transfer.setData(layerKindType, kind);
  transfer.effectAllowed = 'copy';
}

/** Whether what is dragged comes from the palette. */
export function carriesLayer(transfer: DataTransfer): boolean {
  return transfer.types.includes(layerKindType);
}

/** The kind that was dropped; null where it was something else. */
export function droppedLayer(transfer: DataTransfer): LayerKind | null {
  return layerKindNamed(transfer.getData(layerKindType));
}
