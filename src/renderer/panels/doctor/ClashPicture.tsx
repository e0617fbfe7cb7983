import type { ClashSide, PicturedMatrix, ShapeClash } from '../../../shared/spec/diagnostics/shape-clash.ts';
import { doctorStrings } from '../../i18n/strings/doctor.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { captionOf, type DrawnMatrix, layOutClash } from './clash-layout.ts';
import styles from './clash-picture.module.css';

interface ClashPictureProps {
  readonly clash: ShapeClash;
  /** What comes out of both; null where nothing can. */
  readonly result?: PicturedMatrix | null;
}

/** Two matrices drawn to one scale, what is to be done with them between, and the sides that clash in red, with their sizes. */
export function ClashPicture({ clash, result = null }: ClashPictureProps) {
  const strings = useStrings(doctorStrings);
  const { width, height, matrices, signs, captionY } = layOutClash(clash, result);
  const [left, right] = matrices;
  const isClash = clash.sides.length > 0;
  const spoken = `${nameOf(clash.left)} ${clash.operator} ${nameOf(clash.right)}${result ? ` = ${result.numeric}` : ''}`;
  const isBroken = matrices.some(({ isWidthBroken, isHeightBroken }) => isWidthBroken || isHeightBroken);
  return (
    <figure className={styles.figure} data-testid="clash-picture">
      <svg
        className={styles.picture}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={strings.picture(spoken)}
      >
        {matrices.map((drawn) => (
          <Matrix key={drawn.x} drawn={drawn} captionY={captionY} />
        ))}
        {signs.map(({ text, x, y }) => (
          <text key={x} className={styles.operator} x={x} y={y + 6}>
            {text}
          </text>
        ))}
        {left && right && clash.sides.map((side) => <Clash key={side} side={side} left={left} right={right} />)}
        {isClash && signs[0] && (
          <text className={styles.mark} x={signs[0].x} y={captionY}>
            ≠
          </text>
        )}
      </svg>
      {isBroken && <figcaption className={styles.note}>{strings.brokenNote}</figcaption>}
    </figure>
  );
}

function Matrix({ drawn, captionY }: { readonly drawn: DrawnMatrix; readonly captionY: number }) {
  const { matrix, x, y, width, height, isStack, isWidthBroken, isHeightBroken, captionX } = drawn;
  const [caption, numeric] = captionOf(matrix);
  return (
    <g>
      {isStack &&
        [8, 4].map((shift) => <rect key={shift} className={styles.matrix} x={x + shift} y={y - shift} width={width} height={height} />)}
      <rect className={styles.matrix} x={x} y={y} width={width} height={height} />
      {isWidthBroken && [y, y + height].map((at) => <BreakMark key={at} x={x + width / 2} y={at} isVertical={false} />)}
      {isHeightBroken && [x, x + width].map((at) => <BreakMark key={at} x={at} y={y + height / 2} isVertical />)}
      <text className={styles.caption} x={captionX} y={captionY}>
        {caption}
      </text>
      {numeric !== undefined && (
        <text className={styles.numeric} x={captionX} y={captionY + 15}>
          {numeric}
        </text>
      )}
    </g>
  );
}

/** Two strokes across a side: it is longer than it is drawn. */
function BreakMark({ x, y, isVertical }: { readonly x: number; readonly y: number; readonly isVertical: boolean }) {
  const strokes = [-2, 2].map((shift) => (isVertical ? `M ${x - 4} ${y + shift + 2} l 8 -4` : `M ${x + shift - 2} ${y + 4} l 4 -8`));
  return (
    <g className={styles.break}>
      <path className={styles.gap} d={isVertical ? `M ${x} ${y - 2} v 4` : `M ${x - 2} ${y} h 4`} />
      <path d={strokes.join(' ')} />
    </g>
  );
}

/** A pair of sides that should be equal, each with its size. */
function Clash({ side, left, right }: { readonly side: ClashSide; readonly left: DrawnMatrix; readonly right: DrawnMatrix }) {
  return (
    <>
      <Side drawn={left} isRows={side === 'rows'} />
      <Side drawn={right} isRows={side !== 'columns'} />
    </>
  );
}

function Side({ drawn: { matrix, x, y, width, height }, isRows }: { readonly drawn: DrawnMatrix; readonly isRows: boolean }) {
  return (
    <g className={styles.clash}>
      <path d={isRows ? `M ${x} ${y} v ${height}` : `M ${x} ${y} h ${width}`} />
      {isRows ? (
        <text className={styles.size} x={x - 7} y={y + height / 2 + 4} textAnchor="end">
          {matrix.rows.join('×')}
        </text>
      ) : (
        <text className={styles.size} x={x + width / 2} y={y - 7} textAnchor="middle">
          {matrix.columns ?? 'm'}
        </text>
      )}
    </g>
  );
}

function nameOf({ name, numeric }: PicturedMatrix): string {
  return name === '' ? numeric : `${name} ${numeric}`;
}
