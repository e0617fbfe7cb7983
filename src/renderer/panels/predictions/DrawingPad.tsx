import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { pictureColours } from '../../graph/pictures/picture-colours.ts';
import { predictionStrings } from '../../i18n/strings/predictions.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { sharpContext } from '../../ui/sharp-context.ts';
import spoken from '../../ui/spoken.module.css';
import { shownThemeStore } from '../../ui/theme.ts';
import {
  beginStroke,
  clearDrawing,
  continueStroke,
  draw,
  onPad,
  ownDrawingStore,
  type PadPlace,
  penWidth,
  takeBack,
} from './own-drawing.ts';
import { paintStrokes } from './paint-drawing.ts';
import styles from './predictions.module.css';

/** Pixels of the page that a side of the pad has. */
const side = 136;
/** More cells than this would be a net, not a help. */
const mostCells = 16;

interface DrawingPadProps {
  /** Of the input of the network, whose pixels are shown as a grid where they are few. */
  readonly rows: number;
  readonly columns: number;
}

/** Paper to draw on, by mouse, pen or finger; by keyboard the arrow keys move a pen that Enter sets down and lifts. */
export function DrawingPad({ rows, columns }: DrawingPadProps) {
  const strings = useStrings(predictionStrings);
  const canvas = useRef<HTMLCanvasElement>(null);
  const keysId = useId();
  const strokes = useStore(ownDrawingStore, (state) => state.strokes);
  const isDark = useStore(shownThemeStore, (state) => state.isDark);
  const [pen, movePen] = useState<{ readonly place: PadPlace; readonly isDown: boolean }>({ place: [0.5, 0.5], isDown: false });
  /** Whether keys move the pen at the moment: then it is shown and spoken of. */
  const [isByKeys, setIsByKeys] = useState(false);
  const isDrawing = useRef(false);

  useEffect(() => {
    const context = canvas.current && sharpContext(canvas.current, { width: side, height: side });
    if (!canvas.current || !context) return;
    const colours = pictureColours(canvas.current, isDark);
    const size = { width: side, height: side };
    context.fillStyle = colours.ground;
    context.fillRect(0, 0, side, side);
    if (Math.max(rows, columns) <= mostCells) paintGrid(context, colours.line, rows, columns);
    paintStrokes(context, strokes, { ...size, pen: (penWidth({ rows, columns }) * side) / Math.max(rows, columns), ink: colours.line });
    if (!isByKeys) return;
    context.beginPath();
    context.arc(pen.place[0] * side, pen.place[1] * side, 5, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.strokeStyle = colours.accent;
    context.fillStyle = pen.isDown ? colours.accent : colours.ground;
    context.fill();
    context.stroke();
  }, [strokes, isDark, rows, columns, pen, isByKeys]);

  const placeOf = (event: PointerEvent<HTMLElement>): PadPlace => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return onPad((event.clientX - left) / width, (event.clientY - top) / height);
  };
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    isDrawing.current = true;
    setIsByKeys(false);
    draw(beginStroke, placeOf(event));
  };
  const go = (event: PointerEvent<HTMLElement>) => {
    if (isDrawing.current) draw(continueStroke, placeOf(event));
  };
  const end = () => {
    isDrawing.current = false;
  };
  const actByKey = (key: string): boolean => {
    const move = moves[key];
    if (move) {
      const place = onPad(pen.place[0] + move[0] / columns, pen.place[1] + move[1] / rows);
      movePen({ ...pen, place });
      if (pen.isDown) draw(continueStroke, place);
    } else if (key === 'Enter' || key === ' ') {
      movePen({ ...pen, isDown: !pen.isDown });
      if (!pen.isDown) draw(beginStroke, pen.place);
    } else if (key === 'Backspace') takeBack();
    else if (key === 'Delete') clearDrawing();
    else return false;
    return true;
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !actByKey(event.key)) return;
    setIsByKeys(true);
    event.preventDefault();
    // The canvas of layers would delete what is selected there.
    event.stopPropagation();
  };
  const where = strings.penAt(Math.ceil(pen.place[0] * columns) || 1, Math.ceil(pen.place[1] * rows) || 1);
  return (
    <>
      <div
        className={`${styles.pad} nokey`}
        role="application"
        aria-label={strings.pad}
        aria-describedby={keysId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys.
        tabIndex={0}
        title={strings.padKeys}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
        onKeyDown={press}
        onBlur={() => {
          setIsByKeys(false);
          movePen({ ...pen, isDown: false });
        }}
        data-testid="drawing-pad"
      >
        <canvas ref={canvas} />
      </div>
      <span id={keysId} className={spoken.spoken}>
        {strings.padKeys}
      </span>
      <span className={spoken.spoken} role="status">
        {isByKeys && `${where} ${pen.isDown ? strings.penDown : strings.penUp}`}
      </span>
    </>
  );
}

const moves: Readonly<Record<string, PadPlace>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The pixels of the input, faintly. */
function paintGrid(context: CanvasRenderingContext2D, colour: string, rows: number, columns: number): void {
  context.beginPath();
  for (let column = 1; column < columns; column += 1) {
    context.moveTo((column / columns) * side, 0);
    context.lineTo((column / columns) * side, side);
  }
  for (let row = 1; row < rows; row += 1) {
    context.moveTo(0, (row / rows) * side);
    context.lineTo(side, (row / rows) * side);
  }
  context.globalAlpha = 0.1;
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.stroke();
  context.globalAlpha = 1;
}
