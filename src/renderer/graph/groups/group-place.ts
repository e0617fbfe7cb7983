import type { Position } from '../../document/edits/graph-node.ts';
import type { Box } from '../../document/layout/box.ts';
import type { Size } from '../node-size.ts';

/** What of a layer decides where its group is. */
export interface PlacedMember {
  readonly id: string;
  readonly position: Position;
}

/** Width of a folded group. */
export const blockWidth = 200;
/** Width of a layer; what is assumed of its height while it has not been measured. */
const layerSize: Size = { width: 160, height: 92 };
/** Space between a frame and the layers in it; less below the title, which is space already. */
const framePadding = 20;
const paddingBelowTitle = 10;
/** Height of a frame's title bar. */
const frameTitleHeight = 30;

/** Upper left corner of the frame around these layers: it follows from their places alone, whatever their sizes. */
export function placeOfFrame(members: readonly PlacedMember[]): Position {
  const { left, top } = cornersOf(members);
  return { x: left - framePadding, y: top - paddingBelowTitle - frameTitleHeight };
}

/** The frame around layers, with room for its title above them. `sizes`: measured sizes by node id. */
export function frameAround(members: readonly PlacedMember[], sizes: ReadonlyMap<string, Size>): Box {
  const place = placeOfFrame(members);
  const sizeOf = ({ id }: PlacedMember) => sizes.get(id) ?? layerSize;
  const right = Math.max(...members.map((member) => member.position.x + sizeOf(member).width));
  const bottom = Math.max(...members.map((member) => member.position.y + sizeOf(member).height));
  return { ...place, width: right + framePadding - place.x, height: bottom + framePadding - place.y };
}

/**
 * Upper left corner of the block that stands for folded layers: in the middle of them, and at their height where they stand in one row, so that wires stay
 * straight. It follows from their places alone, as hidden layers have no size.
 */
export function placeOfBlock(members: readonly PlacedMember[]): Position {
  const { left, right, top, bottom } = cornersOf(members);
  return { x: (left + right + layerSize.width - blockWidth) / 2, y: (top + bottom) / 2 };
}

/** Extent of the layers' upper left corners. */
function cornersOf(members: readonly PlacedMember[]) {
  const xs = members.map(({ position }) => position.x);
  const ys = members.map(({ position }) => position.y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
