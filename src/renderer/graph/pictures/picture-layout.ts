import type { PicturePlan } from './picture-plan.ts';

/** Width of the picture in a node, in pixels at zoom 1: all that its padding leaves. */
export const pictureWidth = 138;

/** Space between pictures side by side. */
const gap = 3;
/** Most that a picture of units may be high. */
const highestTile = 44;
/** Height of what the data is drawn in. */
const planeHeight = 72;
/** More pictures than this make two rows. */
const longestRow = 6;

/** A rectangle within the picture of a node. */
export interface Tile {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the pictures of a plan lie, in pixels at zoom 1, and how high they are together. */
export interface PictureLayout {
  readonly height: number;
  readonly tiles: readonly Tile[];
}

/** Lays the pictures out: as large as they can be side by side, square where there are many, as wide as the node where there is one. */
export function pictureLayout({ content, images }: Pick<PicturePlan, 'content' | 'images'>): PictureLayout {
  if (content === 'points' || content === 'decision') return { height: planeHeight, tiles: [tile(0, 0, pictureWidth, planeHeight)] };
  const columns = images <= longestRow ? images : Math.ceil(images / 2);
  const rows = Math.ceil(images / columns);
  const width = (pictureWidth - (columns - 1) * gap) / columns;
  const height = Math.min(width, highestTile);
  const tiles = Array.from({ length: images }, (_, index) => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    return tile(column * (width + gap), row * (height + gap), width, height);
  });
  return { height: Math.ceil(rows * height + (rows - 1) * gap), tiles };
}

/** The largest rectangle of the shape `columns` : `rows` in the middle of a tile: pictures keep their shape. */
export function fitted({ x, y, width, height }: Tile, rows: number, columns: number): Tile {
  const scale = Math.min(width / columns, height / rows);
  const inner = { width: scale * columns, height: scale * rows };
  return { x: x + (width - inner.width) / 2, y: y + (height - inner.height) / 2, ...inner };
}

function tile(x: number, y: number, width: number, height: number): Tile {
  return { x, y, width, height };
}
