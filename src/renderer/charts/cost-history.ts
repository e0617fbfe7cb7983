import { createStore } from 'zustand/vanilla';
import { createCostSeries } from './cost-series.ts';
import type { SeriesPoint } from './decimate.ts';

/** Milliseconds between two redraws of the chart while costs stream in. */
const redrawInterval = 200;

/** Points of one redraw. A chart of 1,400 pixels shows no more than a peak and a dip every five pixels. */
const maximumPoints = 400;

/** What the chart shows. */
export interface CostSnapshot {
  readonly points: readonly SeriesPoint[];
  /** Costs that have arrived, each counted once. */
  readonly received: number;
  readonly lastIteration: number | null;
  /** Times that costs did not follow the ones before; the history then began anew. */
  readonly gaps: number;
}

const series = createCostSeries();
let gaps = 0;
let timer: ReturnType<typeof setTimeout> | null = null;
let lastRedraw = 0;

/** The picture of the costs, renewed five times a second at most. */
export const costSnapshotStore = createStore<CostSnapshot>(() => ({ points: [], received: 0, lastIteration: null, gaps: 0 }));

/** Takes over costs as they arrive. */
export function appendCosts(firstIteration: number, costs: Float64Array): void {
  if (!series.append(firstIteration, costs)) {
    gaps += 1;
    series.clear();
    series.append(firstIteration, costs);
  }
  redrawSoon();
}

/** Forgets the costs from this iteration on. */
export function rewindCosts(iteration: number): void {
  series.rewind(iteration);
  redrawSoon();
}

/** Forgets all costs: a new run. */
export function clearCosts(): void {
  series.clear();
  gaps = 0;
  redrawSoon();
}

function redrawSoon(): void {
  if (timer !== null) return;
  timer = setTimeout(redraw, Math.max(0, lastRedraw + redrawInterval - performance.now()));
}

function redraw(): void {
  timer = null;
  lastRedraw = performance.now();
  const { received, lastIteration } = series;
  costSnapshotStore.setState({ points: series.points(maximumPoints), received, lastIteration, gaps });
}
