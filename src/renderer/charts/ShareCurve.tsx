import { memo, useMemo } from 'react';
import { CartesianGrid, Line, LineChart, ReferenceDot, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Curve } from '../../shared/ipc/predictions.ts';
import styles from './share-curve.module.css';

interface ShareCurveProps {
  readonly title: string;
  readonly curve: Curve;
  readonly axes: readonly string[];
  /** Whether a line from corner to corner shows what guessing gives. */
  readonly hasChance: boolean;
  /** Where on the curve the threshold is. */
  readonly threshold: number;
}

const margin = { top: 6, right: 10, bottom: 0, left: 0 };
const initialSize = { width: 200, height: 150 };
const tickStyle = { fontSize: 10, fill: 'var(--faint)', fontFamily: 'var(--mono)' };
const labelStyle = { fontSize: 10, fill: 'var(--soft)', fontFamily: 'var(--sans)' };
const ends = [0, 0.5, 1];
const domain = [0, 1];

/** A curve of one share against another, with the point of the present threshold. */
export const ShareCurve = memo(function ShareCurve({ title, curve, axes, hasChance, threshold }: ShareCurveProps) {
  const data = useMemo(() => Array.from(curve.x, (x, index) => ({ x, y: curve.y[index] ?? 0 })), [curve]);
  const place = useMemo(() => pointAt(curve, threshold), [curve, threshold]);
  return (
    <figure className={styles.chart} aria-label={title}>
      <figcaption className={styles.title}>{title}</figcaption>
      <div className={styles.plot}>
        <ResponsiveContainer width="100%" height="100%" initialDimension={initialSize}>
          <LineChart data={data} margin={margin}>
            <CartesianGrid stroke="var(--line)" />
            <XAxis
              dataKey="x"
              type="number"
              domain={domain}
              ticks={ends}
              tick={tickStyle}
              tickLine={false}
              axisLine={false}
              height={30}
              label={{ value: axes[0], position: 'insideBottom', offset: 2, ...labelStyle }}
            />
            <YAxis
              type="number"
              domain={domain}
              ticks={ends}
              tick={tickStyle}
              tickLine={false}
              axisLine={false}
              width={52}
              label={{ value: axes[1], angle: -90, position: 'insideLeft', offset: 8, style: { textAnchor: 'middle' }, ...labelStyle }}
            />
            {hasChance && <ReferenceLine segment={diagonal} stroke="var(--line-strong)" strokeDasharray="3 3" />}
            <Line dataKey="y" type="linear" stroke="var(--accent)" strokeWidth={2} dot={false} isAnimationActive={false} />
            {place && <ReferenceDot x={place.x} y={place.y} r={4} fill="var(--accent)" stroke="var(--panel)" strokeWidth={2} />}
          </LineChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
});

const diagonal: [{ x: number; y: number }, { x: number; y: number }] = [
  { x: 0, y: 0 },
  { x: 1, y: 1 },
];

/** Thresholds fall from point to point. The point where everything above the threshold is taken for class 1: the last whose own threshold is above it. */
function pointAt({ x, y, thresholds }: Curve, threshold: number): { readonly x: number; readonly y: number } | null {
  const above = thresholds.filter((each) => each > threshold).length - 1;
  return above < 0 ? null : { x: x[above] ?? 0, y: y[above] ?? 0 };
}
