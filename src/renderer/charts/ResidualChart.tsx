import { memo, useMemo } from 'react';
import { CartesianGrid, ReferenceLine, ResponsiveContainer, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import type { Residuals } from '../../shared/ipc/predictions.ts';
import { formatTick } from './axis.ts';
import styles from './share-curve.module.css';

const margin = { top: 6, right: 10, bottom: 0, left: 0 };
const initialSize = { width: 300, height: 150 };
const tickStyle = { fontSize: 10, fill: 'var(--faint)', fontFamily: 'var(--mono)' };
const labelStyle = { fontSize: 10, fill: 'var(--soft)', fontFamily: 'var(--sans)' };
/** More dots are slow to draw and cover each other. */
const mostDots = 250;

/** What was predicted against what is: right predictions lie on the line. */
export const ResidualChart = memo(function ResidualChart(props: {
  readonly title: string;
  readonly residuals: Residuals;
  readonly axes: readonly string[];
}) {
  const { labels, predictions } = props.residuals;
  const { data, ends } = useMemo(() => {
    const step = Math.max(1, Math.ceil(labels.length / mostDots));
    const dots = Array.from(labels, (x, index) => ({ x, y: predictions[index] ?? 0 })).filter((_, index) => index % step === 0);
    const values = dots.flatMap(({ x, y }) => [x, y]);
    return { data: dots, ends: [Math.min(...values), Math.max(...values)] as const };
  }, [labels, predictions]);
  const [low, high] = ends;
  return (
    <figure className={styles.chart} aria-label={props.title}>
      <figcaption className={styles.title}>{props.title}</figcaption>
      <div className={styles.plot}>
        <ResponsiveContainer width="100%" height="100%" initialDimension={initialSize}>
          <ScatterChart margin={margin}>
            <CartesianGrid stroke="var(--line)" />
            <XAxis
              dataKey="x"
              type="number"
              domain={[low, high]}
              tick={tickStyle}
              tickFormatter={formatTick}
              tickLine={false}
              axisLine={false}
              height={30}
              label={{ value: props.axes[0], position: 'insideBottom', offset: 2, ...labelStyle }}
            />
            <YAxis
              dataKey="y"
              type="number"
              domain={[low, high]}
              tick={tickStyle}
              tickFormatter={formatTick}
              tickLine={false}
              axisLine={false}
              width={52}
              label={{ value: props.axes[1], angle: -90, position: 'insideLeft', offset: 12, ...labelStyle }}
            />
            <ReferenceLine
              segment={[
                { x: low, y: low },
                { x: high, y: high },
              ]}
              stroke="var(--line-strong)"
              strokeDasharray="3 3"
            />
            <Scatter data={data} fill="var(--accent)" fillOpacity={0.6} isAnimationActive={false} />
          </ScatterChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
});
