import type { LayerKind } from '../../../shared/spec/layers/layer-catalog.ts';
import { layerKindNamed } from '../../document/edits/graph-node.ts';

/** Type of the data that a drag from the palette carries; behind it stands the kind of layer. A browser shows types, but not data, while the drag goes on. */
const layerKindType = 'application/x-gradient-desk-layer-';

/** Makes a drag carry a kind of layer. */
export function carryLayer(transfer: DataTransfer, kind: LayerKind): void {
  transfer.setData(`${layerKindType}${kind}`, kind);
  transfer.effectAllowed = 'copy';
}

/** The kind of layer that is dragged from a palette, of this window or another; null where it is something else. */
export function carriedLayer(transfer: DataTransfer): LayerKind | null {
  const type = transfer.types.find((candidate) => candidate.startsWith(layerKindType));
  return type === undefined ? null : layerKindNamed(type.slice(layerKindType.length));
}
