import type { LayerKind } from '../../../shared/spec/layers/layer-catalog.ts';
import { layerKindNamed } from '../../document/edits/graph-node.ts';

/** Type of the data that a drag from the palette carries. A browser shows types, but not data, while the drag goes on. */
const layerKindType = 'application/x-gradient-desk-layer';

let carried: LayerKind | null = null;

/** Makes a drag carry a kind of layer. */
export function carryLayer(transfer: DataTransfer, kind: LayerKind): void {
  carried = kind;
  transfer.setData(layerKindType, kind);
  transfer.effectAllowed = 'copy';
}

/** The drag from the palette is over, wherever it ended. */
export function putLayerDown(): void {
  carried = null;
}

/** Whether what is dragged comes from a palette, be it that of another window. */
export function carriesLayer(transfer: DataTransfer): boolean {
  return transfer.types.includes(layerKindType);
}

/** The kind that is being dragged from the palette of this window; null where there is none. */
export function carriedLayer(): LayerKind | null {
  return carried;
}

/** The kind that was dropped; null where it was something else. */
export function droppedLayer(transfer: DataTransfer): LayerKind | null {
  return layerKindNamed(transfer.getData(layerKindType));
}
