import { Trash2, Undo2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { PredictedExamples, Predictions } from '../../../shared/ipc/predictions.ts';
import { isOwnPicture, ownPictureStore, pictureShape, takePicture } from '../../app/own-picture.ts';
import { predictionStrings } from '../../i18n/strings/predictions.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { DrawingPad } from './DrawingPad.tsx';
import { ExamplePicture } from './ExamplePicture.tsx';
import { clearDrawing, ownDrawingStore, padScale, takeBack } from './own-drawing.ts';
import { drawingPixels } from './paint-drawing.ts';
import { middleSquare, type PixelRange, pictureFeatures } from './picture-features.ts';
import styles from './predictions.module.css';
import { Verdict } from './Verdict.tsx';

/** A larger picture is not drawn by hand. */
const mostDrawn = 64;

interface OwnPictureProps {
  readonly summary: Predictions;
  readonly page: PredictedExamples;
}

/** A picture of one's own on its way into the network, each stage with its shape. One that is small and grey can be drawn here. */
export function OwnPicture({ summary, page }: OwnPictureProps) {
  const strings = useStrings(predictionStrings);
  const bitmap = useStore(ownPictureStore, (state) => state.bitmap);
  const [isInverted, setIsInverted] = useState(true);
  usePastedPicture();
  const shape = pictureShape();
  if (!shape) return null;
  const canDraw = shape.channels === 1 && Math.max(shape.rows, shape.columns) <= mostDrawn;
  const range: PixelRange = {
    channels: shape.channels,
    greatest: page.range[1] > 1 ? 255 : 1,
    isInverted: shape.channels === 1 && isInverted,
  };
  const stages = { shape, range, summary, page };
  return (
    <section className={styles.own} aria-label={canDraw ? strings.ownOrDraw : strings.own} data-testid="own-picture">
      <div className={styles.head}>
        <h3 className={styles.heading}>{canDraw ? strings.ownOrDraw : strings.own}</h3>
        <ChooseFile />
        {canDraw && bitmap && (
          <Button label={strings.drawInstead} look="plain" onPress={() => ownPictureStore.setState({ bitmap: null })} />
        )}
        {shape.channels === 1 && (
          <label className={styles.note}>
            <input type="checkbox" checked={isInverted} onChange={(event) => setIsInverted(event.target.checked)} /> {strings.invert}
          </label>
        )}
      </div>
      {bitmap && <PictureStages {...stages} bitmap={bitmap} />}
      {!bitmap && (canDraw ? <DrawingStages {...stages} /> : <p className={styles.note}>{strings.ownHint}</p>)}
    </section>
  );
}

function ChooseFile() {
  const strings = useStrings(predictionStrings);
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
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
    </>
  );
}

interface StagesProps extends OwnPictureProps {
  readonly shape: { readonly rows: number; readonly columns: number };
  readonly range: PixelRange;
}

/** Picture, square, input of the network, column X, ŷ. */
function PictureStages({ bitmap, shape: { rows, columns }, range, ...rest }: StagesProps & { readonly bitmap: ImageBitmap }) {
  const strings = useStrings(predictionStrings);
  const { channels, greatest, isInverted } = range;
  const features = useMemo(() => {
    const pixels = pixelsOf(bitmap, { rows, columns });
    return pixels && pictureFeatures(pixels, { channels, greatest, isInverted });
  }, [bitmap, rows, columns, channels, greatest, isInverted]);
  const square = middleSquare(bitmap);
  if (!features) return null;
  return (
    <ol className={styles.stages}>
      <Stage name={strings.stageFile} shape={`${bitmap.height}×${bitmap.width}`} />
      <Stage name={strings.stageCrop} shape={`${square.side}×${square.side}`}>
        <SquareOf bitmap={bitmap} label={strings.stageCrop} />
      </Stage>
      <NetworkStages features={features} greatest={greatest} {...rest} />
    </ol>
  );
}

/** Drawing, input of the network, column X, ŷ: all while it is drawn. */
function DrawingStages({ shape: { rows, columns }, range, ...rest }: StagesProps) {
  const strings = useStrings(predictionStrings);
  const strokes = useStore(ownDrawingStore, (state) => state.strokes);
  const { channels, greatest, isInverted } = range;
  const scale = padScale({ rows, columns });
  const features = useMemo(
    () => (strokes.length === 0 ? null : pictureFeatures(drawingPixels(strokes, { rows, columns }), { channels, greatest, isInverted })),
    [strokes, rows, columns, channels, greatest, isInverted],
  );
  return (
    <ol className={styles.stages}>
      <li className={styles.stage}>
        <DrawingPad rows={rows} columns={columns} />
        <span className={styles.padTools}>
          <span className={styles.note}>{strings.stageDrawing}</span>
          <code>{`${rows * scale}×${columns * scale}`}</code>
          <Button
            label={strings.takeBack}
            icon={<Undo2 size={14} />}
            isIconOnly
            unavailable={features ? null : strings.nothingDrawn}
            onPress={takeBack}
          />
          <Button
            label={strings.clearDrawing}
            icon={<Trash2 size={14} />}
            isIconOnly
            unavailable={features ? null : strings.nothingDrawn}
            onPress={clearDrawing}
          />
        </span>
      </li>
      {features ? (
        <NetworkStages features={features} greatest={greatest} {...rest} />
      ) : (
        <li className={styles.drawHint}>{strings.drawHint}</li>
      )}
    </ol>
  );
}

interface NetworkStagesProps extends OwnPictureProps {
  readonly features: Float64Array;
  readonly greatest: number;
}

/** Input of the network, column X, ŷ. */
function NetworkStages({ features, greatest, summary, page }: NetworkStagesProps) {
  const strings = useStrings(predictionStrings);
  return (
    <>
      <Stage name={strings.stageInput} shape={`(${page.shape.join(', ')})`}>
        <ExamplePicture features={features} shape={page.shape} range={[0, greatest]} label={strings.stageInput} />
      </Stage>
      <Stage name={strings.stageColumn} shape={`(${features.length}, 1)`} />
      <li className={styles.stage}>
        <Verdict features={features} summary={summary} />
      </li>
    </>
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
