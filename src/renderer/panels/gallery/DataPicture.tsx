import { type DatasetSource, describeDataset } from '../../../shared/spec/dataset.ts';
import { labelRows } from '../../../shared/spec/labels.ts';
import { formatFeatures } from '../../../shared/spec/shape.ts';
import { digitSheet } from './digit-pictures.ts';
import { type SketchPoint, sketches } from './sketch-points.ts';
import styles from './template-picture.module.css';

/** Sides of the square in which data is shown. */
const side = 72;
const sketched = 180;
const sheetColumns = 3;
const sheet = digitSheet(sheetColumns * sheetColumns, sheetColumns);
/** Pixels of a sheet of digits from side to side, with a gap of one around each. */
const sheetPixels = 9 * sheetColumns + 1;
/** Rows and columns of features of a table. */
const table = { rows: 8, columns: 4 };
const classStyles = [styles.class0, styles.class1, styles.class2];

/** What the data looks like, in a square of 72 by 72 units: a sketch of its points, its pictures, or that it is a table. */
export function DataPicture({ dataset }: { readonly dataset: DatasetSource }) {
  const sketch = sketches[dataset.kind];
  if (sketch) return <Points points={sketch(sketched)} />;
  if (dataset.kind === 'digits') return <Digits />;
  if (dataset.kind === 'given') return <Given features={formatFeatures(dataset.features)} />;
  const { labels } = describeDataset(dataset);
  return <Table classes={labels.kind === 'values' ? 1 : Math.max(2, labelRows(labels))} />;
}

function Points({ points }: { readonly points: readonly SketchPoint[] }) {
  return (
    <>
      <Ground />
      <g transform={`translate(${side / 2} ${side / 2}) scale(36 -36)`}>
        {points.map(({ x, y, label }) => (
          <circle
            key={`${x} ${y}`}
            className={label === null ? styles.value : classStyles[label % classStyles.length]}
            cx={x}
            cy={y}
            r={0.04}
          />
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

/** Rows of features, each with the colour of its class at its end. */
function Table({ classes }: { readonly classes: number }) {
  const [height, width] = [side / (table.rows + 1), side / (table.columns + 1)];
  const rows = Array.from({ length: table.rows }, (_, row) => row);
  return (
    <>
      <Ground />
      {rows.map((row) => (
        <g key={row} transform={`translate(0 ${height * (row + 0.5)})`}>
          {Array.from({ length: table.columns }, (_, column) => {
            // As wide as the digits of a number, which differ.
            const share = 0.35 + 0.35 * ((row * Math.SQRT2 + column * Math.sqrt(3)) % 1);
            return (
              <rect
                key={`${row} ${share}`}
                className={styles.cell}
                x={width * (column + 0.25)}
                y={height / 2 - 1.5}
                width={width * share}
                height={3}
                rx={1.5}
              />
            );
          })}
          <circle
            className={classStyles[Math.floor((row * classes) / table.rows) % classStyles.length]}
            cx={width * (table.columns + 0.45)}
            cy={height / 2}
            r={2.4}
          />
          {row > 0 && <line className={styles.rule} x1={4} x2={side - 4} />}
        </g>
      ))}
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
