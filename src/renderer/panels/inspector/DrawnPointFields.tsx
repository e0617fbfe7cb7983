import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import { type DrawnDataset, drawnLimits } from '../../../shared/spec/datasets/drawn.ts';
import { applyEdit } from '../../document/document-store.ts';
import { addPoints, clearPoints, erasePoints } from '../../document/edits/drawn-points.ts';
import { drawnPointStrings } from '../../i18n/strings/drawn-points.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount } from '../../ui/format-number.ts';
import { dotsOf, frameReach } from './draw-frame.ts';
import styles from './drawn-points.module.css';
import { spray } from './spray.ts';

/** Shares of the frame's reach: between two points of a stroke, of the eraser, of the spray, of a step of the cursor. */
const [spacing, eraserRadius, sprayRadius, cursorStep] = [0.07, 0.06, 0.16, 0.05];
/** Points that the spray gives each time. */
const drops = 6;
const classes = Array.from({ length: drawnLimits.classes }, (_, label) => label);

type Tool = number | 'eraser';

/** One press of the pointer until it is let go: an undo step. */
interface Stroke {
  readonly key: string;
  readonly erases: boolean;
  /** The frame stays as it was when the stroke began. */
  readonly reach: number;
  last: readonly [number, number];
}

let strokes = 0;

/** A plane in which points are drawn and erased, by pointer or by keys. */
export function DrawnPointFields({ dataset: { points } }: { readonly dataset: DrawnDataset }) {
  const strings = useStrings(drawnPointStrings);
  const language = useLanguage();
  const [tool, chooseTool] = useState<Tool>(0);
  const [isSpray, setIsSpray] = useState(false);
  const [cursor, moveCursor] = useState<readonly [number, number]>([0, 0]);
  const stroke = useRef<Stroke | null>(null);
  const helpId = useId();
  const reach = stroke.current?.reach ?? frameReach(points);
  const act = (place: readonly [number, number], erases: boolean, mergeKey: string) =>
    applyEdit(
      (document) => {
        if (erases || tool === 'eraser') return erasePoints(document, place, eraserRadius * reach);
        // As many points as there are make the seed: the same strokes give the same points.
        const seed = document.dataset.kind === 'drawn' ? document.dataset.points.length : 0;
        const places = isSpray ? spray(place, { radius: sprayRadius * reach, drops, seed }) : [place];
        return addPoints(
          document,
          places.map(([x, y]) => [within(x, reach), within(y, reach), tool]),
        );
      },
      { mergeKey },
    );
  const placeOf = (event: PointerEvent<SVGSVGElement>): readonly [number, number] => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const bounded = (share: number) => reach * Math.max(-1, Math.min(1, 2 * share - 1));
    return [bounded((event.clientX - left) / width), -bounded((event.clientY - top) / height)];
  };
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0 && event.button !== 2) return;
    // Now rather than after the press: whatever takes the focus ends an undo step.
    event.currentTarget.focus();
    event.currentTarget.setPointerCapture(event.pointerId);
    strokes += 1;
    const place = placeOf(event);
    stroke.current = { key: `points ${strokes}`, erases: event.button === 2, reach, last: place };
    moveCursor(place);
    act(place, stroke.current.erases, stroke.current.key);
  };
  const go = (event: PointerEvent<SVGSVGElement>) => {
    const present = stroke.current;
    if (!present) return;
    const place = placeOf(event);
    if (Math.hypot(place[0] - present.last[0], place[1] - present.last[1]) < spacing * reach) return;
    present.last = place;
    moveCursor(place);
    act(place, present.erases, present.key);
  };
  const end = () => {
    stroke.current = null;
  };
  const press = (event: KeyboardEvent<SVGSVGElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = reach * cursorStep * (event.shiftKey ? 5 : 1);
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, step],
      ArrowDown: [0, -step],
    };
    const move = moves[event.key];
    const label = classes.find((each) => event.key === `${each + 1}`);
    const bounded = (value: number) => Math.max(-reach, Math.min(reach, Number(value.toPrecision(6))));
    strokes += 1;
    if (move) moveCursor(([x, y]) => [bounded(x + move[0]), bounded(y + move[1])]);
    else if (label !== undefined) chooseTool(label);
    else if (event.key === 's') setIsSpray(!isSpray);
    else if (event.key === 'Enter' || event.key === ' ') act(cursor, false, `points ${strokes}`);
    else if (event.key === 'Delete' || event.key === 'Backspace') act(cursor, true, `points ${strokes}`);
    else return;
    event.preventDefault();
  };
  const number = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  const here = points.filter(([x, y]) => Math.hypot(x - cursor[0], y - cursor[1]) <= eraserRadius * reach).length;
  const arm = 0.05 * reach;
  return (
    <div className={styles.editor}>
      <div className={styles.tools} role="radiogroup" aria-label={strings.drawing}>
        {classes.map((label) => (
          <label key={label} className={styles.tool} title={`${strings.classOf(label)} (${label + 1})`}>
            <input
              type="radio"
              name={helpId}
              checked={tool === label}
              onChange={() => chooseTool(label)}
              aria-label={strings.classOf(label)}
            />
            <svg className={styles.swatch} viewBox="0 0 10 10" aria-hidden="true">
              <circle className={styles[`fill${label}`]} cx={5} cy={5} r={4} />
            </svg>
            {label}
          </label>
        ))}
        <label className={styles.tool}>
          <input type="radio" name={helpId} checked={tool === 'eraser'} onChange={() => chooseTool('eraser')} />
          {strings.eraser}
        </label>
        <label className={styles.tool} title={strings.sprayHint}>
          <input type="checkbox" checked={isSpray} onChange={(event) => setIsSpray(event.target.checked)} />
          {strings.spray}
        </label>
      </div>
      <svg
        className={`${styles.plane} nokey nodrag`}
        viewBox={`${-reach} ${-reach} ${2 * reach} ${2 * reach}`}
        role="application"
        aria-label={strings.plane}
        aria-describedby={helpId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys.
        tabIndex={0}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={press}
        data-testid="drawn-points"
      >
        <path className={styles.axes} d={`M${-reach} 0H${reach}M0 ${-reach}V${reach}`} />
        {classes.map((label) => (
          <path key={label} className={`${styles.dots} ${styles[`stroke${label}`]}`} d={dotsOf(points, label)} />
        ))}
        <path className={styles.cursor} d={`M${cursor[0] - arm} ${-cursor[1]}h${2 * arm}M${cursor[0]} ${-cursor[1] - arm}v${2 * arm}`} />
      </svg>
      <p className={styles.place} role="status">
        {strings.cursor(number.format(cursor[0] || 0), number.format(cursor[1] || 0), here)}
      </p>
      <div className={styles.foot}>
        <span data-testid="point-count">
          {strings.count(formatCount(points.length, language), formatCount(drawnLimits.points, language))}
        </span>
        <Button label={strings.clear} look="plain" onPress={() => applyEdit(clearPoints)} />
      </div>
      <p className={styles.keys} id={helpId}>
        {strings.keys}
      </p>
    </div>
  );
}

/** A coordinate that stays in the frame. */
function within(value: number, reach: number): number {
  return Math.max(-reach, Math.min(reach, value));
}
