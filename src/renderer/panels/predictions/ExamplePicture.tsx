import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { FeatureShape } from '../../../shared/spec/shape.ts';
import { inkPixel, pictureColours } from '../../graph/pictures/picture-colours.ts';
import { shownThemeStore } from '../../ui/theme.ts';
import styles from './predictions.module.css';

interface ExamplePictureProps {
  /** One example, as its shape says: (rows, columns) or (rows, columns, 3). */
  readonly features: ArrayLike<number>;
  readonly shape: FeatureShape;
  /** Least and greatest feature: paper and ink, or no light and full light. */
  readonly range: readonly [number, number];
  readonly label: string;
}

/** An example as the picture that it is: grey from paper to ink as everywhere, colours as they are. */
export function ExamplePicture({ features, shape, range, label }: ExamplePictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const isDark = useStore(shownThemeStore, (state) => state.isDark);
  useEffect(() => {
    if (canvas.current) paint(canvas.current, features, shape, range, isDark);
  }, [features, shape, range, isDark]);
  return <canvas ref={canvas} className={styles.pixels} role="img" aria-label={label} />;
}

function paint(
  canvas: HTMLCanvasElement,
  features: ArrayLike<number>,
  shape: FeatureShape,
  [least, greatest]: readonly [number, number],
  isDark: boolean,
): void {
  const [rows = 1, columns = 1, channels = 1] = shape;
  canvas.height = rows;
  canvas.width = columns;
  const context = canvas.getContext('2d');
  if (!context) return;
  const colours = pictureColours(canvas, isDark);
  const image = context.createImageData(columns, rows);
  const pixels = new Uint32Array(image.data.buffer);
  const share = (index: number) => Math.max(0, Math.min(1, ((features[index] ?? 0) - least) / (greatest - least || 1)));
  for (let pixel = 0; pixel < pixels.length; pixel += 1) {
    if (channels < 3) pixels[pixel] = inkPixel(colours, share(pixel));
    else {
      const light = (channel: number) => Math.round(255 * share(pixel * channels + channel));
      pixels[pixel] = (255 << 24) | (light(2) << 16) | (light(1) << 8) | light(0);
    }
  }
  context.putImageData(image, 0, 0);
}
