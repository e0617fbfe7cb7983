import { ChartLine } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, type TooltipContentProps, XAxis, YAxis } from 'recharts';
import { useStore } from 'zustand';
import { useCompiled } from '../graph/use-document.ts';
import { chartStrings } from '../i18n/strings/chart.ts';
import { useLanguage, useStrings } from '../i18n/use-strings.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { formatCost, formatCount } from '../ui/format-number.ts';
import spoken from '../ui/spoken.module.css';
import { axisTicks, formatTick, linearDomain, logDomain, placed } from './axis.ts';
import styles from './cost-chart.module.css';
import { costSnapshotStore } from './cost-history.ts';
import type { SeriesPoint } from './decimate.ts';

/** The cost of every iteration as a curve, with the exact value under the pointer and a logarithmic scale on request. */
export function CostChart() {
  const strings = useStrings(chartStrings);
  const { points, received, lastIteration, gaps } = useStore(costSnapshotStore);
  const [isLog, setIsLog] = useState(false);
  const hasCurve = points.length > 0;
  const hasNetwork = useCompiled(({ spec }) => spec !== null);
  return (
    <figure
      className={styles.chart}
      aria-label={strings.title}
      data-testid="cost-chart"
      data-received={received}
      data-last-iteration={lastIteration ?? ''}
      data-gaps={gaps}
    >
      {hasCurve ? (
        <>
          <label className={styles.scale}>
            <input type="checkbox" checked={isLog} onChange={(event) => setIsLog(event.target.checked)} />
            {strings.logScale}
          </label>
          <Summary points={points} />
          <Curve points={points} isLog={isLog} />
        </>
      ) : (
        <EmptyState
          icon={ChartLine}
          title={strings.emptyTitle}
          text={hasNetwork ? strings.emptyText : `${strings.noNetworkText} ${strings.emptyText}`}
        />
      )}
    </figure>
  );
}

/** The curve in words, for who cannot see it. */
function Summary({ points }: { readonly points: readonly SeriesPoint[] }) {
  const strings = useStrings(chartStrings);
  const language = useLanguage();
  const [first] = points;
  const last = points[points.length - 1];
  if (!first || !last) return null;
  return (
    <figcaption className={spoken.spoken}>
      {strings.summary(
        formatCount(first.iteration, language),
        formatCost(first.cost),
        formatCount(last.iteration, language),
        formatCost(last.cost),
      )}
    </figcaption>
  );
}

const margin = { top: 8, right: 32, bottom: 0, left: 0 };
const initialSize = { width: 640, height: 180 };
const tickStyle = { fontSize: 10, fill: 'var(--faint)', fontFamily: 'var(--mono)' };
const iterationDomain = ['dataMin', 'dataMax'];
const activeDot = { r: 4, stroke: 'var(--panel)', strokeWidth: 2, fill: 'var(--accent)' };
const cursor = { stroke: 'var(--line-strong)', strokeDasharray: '3 3' };

/** Drawn anew only when the points change, never because something around it did. */
const Curve = memo(function Curve({ points, isLog }: { readonly points: readonly SeriesPoint[]; readonly isLog: boolean }) {
  const language = useLanguage();
  const { data, domain, ticks } = useMemo(() => {
    const shown = placed(points, isLog);
    const ends = isLog ? logDomain(shown) : linearDomain(shown);
    return { data: [...shown], domain: [...ends], ticks: [...axisTicks(ends, isLog)] };
  }, [points, isLog]);
  const formatIteration = useMemo(() => (iteration: number) => formatCount(iteration, language), [language]);
  return (
    <div className={styles.plot}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={initialSize}>
        <LineChart data={data} margin={margin}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="iteration"
            type="number"
            domain={iterationDomain}
            tick={tickStyle}
            tickFormatter={formatIteration}
            tickLine={false}
            axisLine={false}
            allowDecimals={false}
            height={22}
          />
          <YAxis
            type="number"
            scale={isLog ? 'log' : 'linear'}
            domain={domain}
            ticks={ticks}
            tick={tickStyle}
            tickFormatter={formatTick}
            tickLine={false}
            axisLine={false}
            allowDataOverflow
            width={52}
          />
          <Tooltip content={ExactValue} cursor={cursor} isAnimationActive={false} />
          <Line
            dataKey="height"
            type="linear"
            stroke="var(--accent)"
            strokeWidth={2}
            strokeLinejoin="round"
            dot={points.length === 1}
            activeDot={activeDot}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
});

/** Iteration and unrounded cost under the pointer. */
function ExactValue({ active, payload }: TooltipContentProps) {
  const strings = useStrings(chartStrings);
  const language = useLanguage();
  const point = payload?.[0]?.payload as SeriesPoint | undefined;
  if (!active || !point) return null;
  return (
    <div className={styles.tooltip} data-testid="chart-tooltip">
      <span>{strings.iteration}</span>
      <b>{formatCount(point.iteration, language)}</b>
      <span>{strings.cost}</span>
      <b>{String(point.cost)}</b>
    </div>
  );
}
