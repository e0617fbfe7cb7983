import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { PredictedExamples, Predictions } from '../../../shared/ipc/predictions.ts';
import { isOwnPicture, ownPictureStore, pictureShape, takePicture } from '../../app/own-picture.ts';
import { predictionStrings } from '../../i18n/strings/predictions.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { ExamplePicture } from './ExamplePicture.tsx';
import { middleSquare, pictureFeatures } from './picture-features.ts';
import styles from './predictions.module.css';
import { Verdict } from './Verdict.tsx';

/** A picture of one's own on its way into the network: picture, square, input of the network, column X, ŷ, each with its shape. */
export function OwnPicture({ summary, page }: { readonly summary: Predictions; readonly page: PredictedExamples }) {
  const strings = useStrings(predictionStrings);
  const bitmap = useStore(ownPictureStore, (state) => state.bitmap);
  const [isInverted, setIsInverted] = useState(true);
  const file = useRef<HTMLInputElement>(null);
  const shape = pictureShape();
  const [, , channels = 1] = page.shape;
  const greatest = page.range[1] > 1 ? 255 : 1;
  const features = useMemo(() => {
    const size = pictureShape();
    const pixels = bitmap && size && pixelsOf(bitmap, size);
    return pixels && pictureFeatures(pixels, { channels, greatest, isInverted: channels === 1 && isInverted });
  }, [bitmap, channels, greatest, isInverted]);
  usePastedPicture();
  if (!shape) return null;
  const square = bitmap && middleSquare(bitmap);
  return (
    <section className={styles.own} aria-label={strings.own} data-testid="own-picture">
      <div className={styles.head}>
        <h3 className={styles.heading}>{strings.own}</h3>
        <Button label={strings.choose} look="plain" onPress={() => file.current?.click()} />
        <input
          ref={file}
          type="file"
          accept="image/*"
          hidden
          data-testid="own-picture-file"
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) void takePicture(chosen);
            event.target.value = '';
          }}
        />
        {channels === 1 && (
          <label className={styles.note}>
            <input type="checkbox" checked={isInverted} onChange={(event) => setIsInverted(event.target.checked)} /> {strings.invert}
          </label>
        )}
      </div>
      {!bitmap && <p className={styles.note}>{strings.ownHint}</p>}
      {bitmap && square && features && (
        <ol className={styles.stages}>
          <Stage name={strings.stageFile} shape={`${bitmap.height}×${bitmap.width}`} />
          <Stage name={strings.stageCrop} shape={`${square.side}×${square.side}`}>
            <SquareOf bitmap={bitmap} label={strings.stageCrop} />
          </Stage>
          <Stage name={strings.stageInput} shape={`(${page.shape.join(', ')})`}>
            <ExamplePicture features={features} shape={page.shape} range={[0, greatest]} label={strings.stageInput} />
          </Stage>
          <Stage name={strings.stageColumn} shape={`(${features.length}, 1)`} />
          <li className={styles.stage}>
            <Verdict features={features} summary={summary} />
          </li>
        </ol>
      )}
    </section>
  );
}

function Stage({ name, shape, children }: { readonly name: string; readonly shape: string; readonly children?: React.ReactNode }) {
  return (
    <li className={styles.stage}>
      {children}
      <span className={styles.note}>{name}</span>
      <code>{shape}</code>
    </li>
  );
}

/** The square in the middle of a picture. */
function SquareOf({ bitmap, label }: { readonly bitmap: ImageBitmap; readonly label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) drawSquare(canvas.current, bitmap, 128, 128);
  }, [bitmap]);
  return <canvas ref={canvas} className={styles.photo} role="img" aria-label={label} />;
}

/** Takes a picture out of the clipboard while this is shown. Text fields keep what is pasted into them. */
function usePastedPicture(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      const [file] = files;
      if (!file || !isOwnPicture(files)) return;
      event.preventDefault();
      void takePicture(file);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, []);
}

/** Red, green, blue and opacity of the square in the middle, made so small. */
function pixelsOf(bitmap: ImageBitmap, { rows, columns }: { readonly rows: number; readonly columns: number }): Uint8ClampedArray | null {
  const context = drawSquare(document.createElement('canvas'), bitmap, columns, rows);
  return context?.getImageData(0, 0, columns, rows).data ?? null;
}

function drawSquare(canvas: HTMLCanvasElement, bitmap: ImageBitmap, width: number, height: number): CanvasRenderingContext2D | null {
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return null;
  const { x, y, side } = middleSquare(bitmap);
  // What is transparent lies on paper.
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, x, y, side, side, 0, 0, width, height);
  return context;
}
