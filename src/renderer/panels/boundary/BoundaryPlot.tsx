import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { boundaries } from '../../app/training-session.ts';
import { paintQueue } from '../../graph/pictures/paint-queue.ts';
import { pictureColours } from '../../graph/pictures/picture-colours.ts';
import { shownArea } from '../../training/boundaries.ts';
import { sharpContext } from '../../ui/sharp-context.ts';
import { shownThemeStore } from '../../ui/theme.ts';
import { useSize } from '../../ui/use-size.ts';
import { BoundaryAxes } from './BoundaryAxes.tsx';
import styles from './boundary.module.css';
import { PlotSummary } from './PlotSummary.tsx';
import { ProbeMark } from './ProbeMark.tsx';
import { ProbeSlider } from './ProbeSlider.tsx';
import { paintBoundary } from './paint-boundary.ts';
import type { PlotSize } from './plot-area.ts';
import { usePlotGestures } from './use-plot-gestures.ts';
import { valueScale } from './value-scale.ts';

/** The map of ŷ with its axes. It is painted past React; only axes and probe are drawn by it. */
export function BoundaryPlot() {
  const [plot, setPlot] = useState<HTMLElement | null>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSize(plot);
  const area = useStore(boundaries.store, shownArea);
  useRepainting(canvas, size);
  usePlotGestures(plot, size);
  useEffect(() => {
    if (size && size.width > 0 && size.height > 0) boundaries.show({ columns: size.width, rows: size.height });
  }, [size]);
  return (
    <div className={styles.frame}>
      {area && size && <BoundaryAxes area={area} size={size} />}
      <ProbeSlider ref={setPlot}>
        <canvas ref={canvas} className={styles.canvas} data-testid="boundary-canvas" />
        {area && size && <ProbeMark area={area} size={size} />}
      </ProbeSlider>
      <PlotSummary />
    </div>
  );
}

/** Paints in the next frame whenever there is something new to see. */
function useRepainting(canvas: { readonly current: HTMLCanvasElement | null }, size: PlotSize | null): void {
  const paint = useMemo(
    () => () => {
      const context = canvas.current && size && sharpContext(canvas.current, size);
      const state = boundaries.store.getState();
      const area = shownArea(state);
      const { scene, picture } = state;
      if (!canvas.current || !context || !area || !scene) return;
      const { classes, labels } = scene.data;
      paintBoundary(context, size, pictureColours(canvas.current, shownThemeStore.getState().isDark), {
        area,
        picture,
        layers: [{ data: scene.data, isHollow: scene.part !== 'train' }],
        classes,
        scale: valueScale(labels, classes),
      });
      canvas.current.dataset.iteration = String(picture?.boundary.iteration ?? '');
    },
    [canvas, size],
  );
  useEffect(() => {
    const request = () => paintQueue.request(paint);
    const ends = [
      boundaries.store.subscribe((state, before) => {
        if (state.picture !== before.picture || state.scene !== before.scene || state.zoomed !== before.zoomed) request();
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
  }, [paint]);
}
