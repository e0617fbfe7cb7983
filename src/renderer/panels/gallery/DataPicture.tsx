import type { DatasetSource } from '../../../shared/spec/dataset.ts';
import { formatFeatures } from '../../../shared/spec/shape.ts';
import { digitSheet } from './digit-pictures.ts';
import { flowerPoints } from './flower-points.ts';
import styles from './template-picture.module.css';

/** Sides of the square in which data is shown. */
const side = 72;
const points = flowerPoints(180);
const sheetColumns = 3;
const sheet = digitSheet(sheetColumns * sheetColumns, sheetColumns);
/** Pixels of a sheet of digits from side to side, with a gap of one around each. */
const sheetPixels = 9 * sheetColumns + 1;

/** What the data looks like, in a square of 72 by 72 units. */
export function DataPicture({ dataset }: { readonly dataset: DatasetSource }) {
  switch (dataset.kind) {
    case 'flower':
      return <Flower />;
    case 'digits':
      return <Digits />;
    case 'given':
      return <Given features={formatFeatures(dataset.features)} />;
  }
}

function Flower() {
  return (
    <>
      <Ground />
      <g transform={`translate(${side / 2} ${side / 2}) scale(7.2 -7.2)`}>
        {points.map(({ x, y, label }) => (
          <circle key={`${x} ${y}`} className={label === 1 ? styles.positive : styles.negative} cx={x} cy={y} r={0.2} />
        ))}
      </g>
    </>
  );
}

function Digits() {
  const scale = side / sheetPixels;
  return (
    <>
      <Ground />
      <g transform={`scale(${scale}) translate(1 1)`}>
        {sheet.map(({ opacity, path }) => (
          <path key={opacity} className={styles.ink} opacity={opacity} d={path} />
        ))}
      </g>
    </>
  );
}

/** Data that is not here: three sheets, one behind the other, with the shape on them. */
function Given({ features }: { readonly features: string }) {
  return (
    <>
      {[0, 8, 16].map((shift) => (
        <rect key={shift} className={styles.sheet} x={16 - shift} y={shift} width={56} height={56} rx={4} />
      ))}
      <text className={styles.features} x={28} y={44}>
        {features}
      </text>
    </>
  );
}

function Ground() {
  return <rect className={styles.ground} width={side} height={side} rx={6} />;
}
