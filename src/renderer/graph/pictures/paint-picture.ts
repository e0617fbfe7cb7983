import type { DataPreview } from '../../../shared/ipc/data-preview.ts';
import type { LayerView, PictureStack, UnitPictures } from '../../../shared/ipc/layer-views.ts';
import { paintPoints } from './paint-points.ts';
import type { PictureColours } from './picture-colours.ts';
import { fitted, type PictureLayout, type Tile } from './picture-layout.ts';
import type { PicturePlan } from './picture-plan.ts';
import { decisionImage, inkImage, signedImage } from './stack-image.ts';

/** What there is to be painted at the moment. */
export interface PictureSubject {
  readonly view: LayerView | null;
  readonly preview: DataPreview | null;
}

const cornerRadius = 3;
/** Paints the picture of a node. `context` counts in pixels at zoom 1. Where there is nothing to see yet, its room is shown. */
export function paintPicture(
  context: CanvasRenderingContext2D,
  plan: PicturePlan,
  { tiles, height }: PictureLayout,
  colours: PictureColours,
  { view, preview }: PictureSubject,
): void {
  const [whole] = tiles;
  if (!whole) return;
  context.clearRect(0, 0, whole.width + 1000, height + 1);
  for (const tile of tiles) fillTile(context, tile, colours.ground);
  switch (plan.content) {
    case 'points':
      if (preview?.points) within(context, whole, () => paintPoints(context, whole, colours, preview.points, 'points'));
      return;
    case 'examples':
      if (preview?.pictures) paintStack(context, tiles, inkImage(preview.pictures, colours), preview.pictures, false);
      return;
    case 'decision': {
      const regions = view?.regions?.units === plan.units ? view.regions : null;
      if (!regions) return;
      paintStack(context, tiles, decisionImage(regions, colours), regions, true);
      within(context, whole, () => paintPoints(context, whole, colours, preview?.points ?? null, 'decision'));
      return;
    }
    case 'regions': {
      const regions = ofUnits(view?.regions, plan);
      if (regions) paintStack(context, tiles, signedImage(regions, 'each', colours), regions, true);
      return;
    }
    default: {
      const pictures = ofUnits(plan.content === 'activations' ? view?.activations : view?.weights, plan);
      if (pictures) paintStack(context, tiles, signedImage(pictures, 'all', colours), pictures, false);
    }
  }
}

/** Pictures of the layer as it is drawn now; those of a layer that was changed since belong to no unit of it. */
function ofUnits(pictures: UnitPictures | null | undefined, { units, images }: PicturePlan): UnitPictures | null {
  return pictures && pictures.units === units && pictures.images === images ? pictures : null;
}

function fillTile(context: CanvasRenderingContext2D, { x, y, width, height }: Tile, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(x, y, width, height, cornerRadius);
  context.fill();
}

/** Paints with everything outside of a tile cut off. */
function within(context: CanvasRenderingContext2D, { x, y, width, height }: Tile, paint: () => void): void {
  context.save();
  context.beginPath();
  context.roundRect(x, y, width, height, cornerRadius);
  context.clip();
  paint();
  context.restore();
}

/** Holds the pixels of a stack while they are scaled. */
let scratch: HTMLCanvasElement | null = null;

/** Paints each picture of a stack into its tile: smooth all over it, or pixel by pixel and in its own shape, but for one that fills its node. */
function paintStack(
  context: CanvasRenderingContext2D,
  tiles: readonly Tile[],
  image: ImageData,
  { rows, columns }: PictureStack,
  isSmooth: boolean,
): void {
  scratch ??= document.createElement('canvas');
  scratch.width = image.width;
  scratch.height = image.height;
  scratch.getContext('2d')?.putImageData(image, 0, 0);
  const source = scratch;
  context.imageSmoothingEnabled = isSmooth;
  for (const [index, tile] of tiles.entries()) {
    const { x, y, width, height } = isSmooth || tiles.length === 1 ? tile : fitted(tile, rows, columns);
    within(context, { x, y, width, height }, () => context.drawImage(source, 0, index * rows, columns, rows, x, y, width, height));
  }
}
