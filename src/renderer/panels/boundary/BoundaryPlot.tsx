import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { boundaries } from '../../app/training-session.ts';
import { paintQueue } from '../../graph/pictures/paint-queue.ts';
import { pictureColours } from '../../graph/pictures/picture-colours.ts';
import { type BoundaryState, shownArea, shownLayers } from '../../training/boundaries.ts';
import { sharpContext } from '../../ui/sharp-context.ts';
import { shownThemeStore } from '../../ui/theme.ts';
import { useSize } from '../../ui/use-size.ts';
import { BoundaryAxes } from './BoundaryAxes.tsx';
import styles from './boundary.module.css';
import { PlotSummary } from './PlotSummary.tsx';
import { ProbeMark } from './ProbeMark.tsx';
import { ProbeSlider } from './ProbeSlider.tsx';
import { paintBoundary } from './paint-boundary.ts';
import { paintCurve } from './paint-curve.ts';
import { paintExamples } from './paint-examples.ts';
import type { PlotSize } from './plot-area.ts';
import { usePlotGestures } from './use-plot-gestures.ts';
import { valueScale } from './value-scale.ts';

/** The map of ŷ, or its curve, with axes. It is painted past React, the examples on a canvas of their own; only axes and probe are drawn by it. */
export function BoundaryPlot() {
  const [plot, setPlot] = useState<HTMLElement | null>(null);
  const map = useRef<HTMLCanvasElement>(null);
  const points = useRef<HTMLCanvasElement>(null);
  const size = useSize(plot);
  const area = useStore(boundaries.store, shownArea);
  useRepainting(map, size, paintNetwork, newPicture);
  useRepainting(points, size, paintPoints, otherExamples);
  usePlotGestures(plot, size);
  useEffect(() => {
    if (size && size.width > 0 && size.height > 0) boundaries.show({ columns: size.width, rows: size.height });
  }, [size]);
  return (
    <div className={styles.frame}>
      {area && size && <BoundaryAxes area={area} size={size} />}
      <ProbeSlider ref={setPlot}>
        <canvas ref={map} className={styles.canvas} data-testid="boundary-canvas" />
        <canvas ref={points} className={styles.points} data-testid="boundary-points" />
        {area && size && <ProbeMark area={area} size={size} />}
      </ProbeSlider>
      <PlotSummary />
    </div>
  );
}

/** Paints the map, or the curve. */
function paintNetwork(canvas: HTMLCanvasElement, size: PlotSize): void {
  const context = sharpContext(canvas, size);
  const state = boundaries.store.getState();
  const area = shownArea(state);
  const { scene, picture } = state;
  if (!context || !area || !scene) return;
  const { classes } = scene.data;
  const colours = pictureColours(canvas, shownThemeStore.getState().isDark);
  if (scene.plane.kind === 'curve') paintCurve(context, size, colours, { area, picture, classes });
  else paintBoundary(context, size, colours, { area, picture, classes, scale: valueScale(scene.data) });
  canvas.dataset.iteration = String(picture?.boundary.iteration ?? '');
  canvas.dataset.plane = picture ? JSON.stringify(scene.plane) : '';
}

/** Paints the examples, which stay as they are while the map moves. */
function paintPoints(canvas: HTMLCanvasElement, size: PlotSize): void {
  const context = sharpContext(canvas, size);
  const state = boundaries.store.getState();
  const area = shownArea(state);
  const { scene } = state;
  if (!context || !area || !scene) return;
  const layers = shownLayers(state);
  paintExamples(context, size, pictureColours(canvas, shownThemeStore.getState().isDark), {
    area,
    layers,
    classes: scene.data.classes,
    scale: scene.plane.kind === 'curve' ? null : valueScale(scene.data),
  });
  canvas.dataset.parts = layers.map(({ part }) => part).join(' ');
}

const newPicture = (state: BoundaryState, before: BoundaryState) => state.picture !== before.picture;
const otherExamples = (state: BoundaryState, before: BoundaryState) => state.hidden !== before.hidden;

/** Paints in the next frame whenever scene, area, theme or size change, or what else is to be seen. */
function useRepainting(
  canvas: { readonly current: HTMLCanvasElement | null },
  size: PlotSize | null,
  paintOn: (canvas: HTMLCanvasElement, size: PlotSize) => void,
  hasMore: (state: BoundaryState, before: BoundaryState) => boolean,
): void {
  const paint = useMemo(
    () => () => {
      if (canvas.current && size) paintOn(canvas.current, size);
    },
    [canvas, size, paintOn],
  );
  useEffect(() => {
    const request = () => paintQueue.request(paint);
    const ends = [
      boundaries.store.subscribe((state, before) => {
        if (state.scene !== before.scene || state.zoomed !== before.zoomed || hasMore(state, before)) request();
      }),
      shownThemeStore.subscribe(request),
    ];
    // Another screen, or another size of all texts, has other pixels.
    window.addEventListener('resize', request);
    request();
    return () => {
      window.removeEventListener('resize', request);
      for (const end of ends) end();
      paintQueue.cancel(paint);
    };
  }, [paint, hasMore]);
}
