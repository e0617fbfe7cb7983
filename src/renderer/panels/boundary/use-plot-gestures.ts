import { useEffect } from 'react';
import type { Plane } from '../../../shared/ipc/data-preview.ts';
import { boundaries } from '../../app/training-session.ts';
import { shownArea } from '../../training/boundaries.ts';
import { isReasonable, moved, type PlotSize, toPlane, zoomedAround } from './plot-area.ts';

/** Steps of the probe across the map, and how many of them Shift takes at once. */
const probeSteps = { count: 60, shift: 10 } as const;
const wheelFactor = 1.0015;
const keyFactor = 1.4;

/** Zooms around a point of the plane, or the middle of what is seen. */
export function zoomBy(factor: number, around: { readonly x: number; readonly y: number } | null = null): void {
  const { scene } = boundaries.store.getState();
  const area = shownArea(boundaries.store.getState());
  if (!area || !scene) return;
  const centre = around ?? { x: (area.left + area.right) / 2, y: (area.bottom + area.top) / 2 };
  const zoomed = zoomedAround(area, centre.x, centre.y, factor);
  if (isReasonable(zoomed, scene.data.area)) boundaries.zoom(zoomed);
}

/** What mouse and keys do on the map: pointing asks for the exact ŷ, dragging moves it, the wheel zooms at the pointer, a double click shows all, arrow keys move the probe. */
export function usePlotGestures(plot: HTMLElement | null, size: PlotSize | null): void {
  useEffect(() => {
    if (!plot || !size) return;
    let drag: { readonly pointer: number; readonly x: number; readonly y: number; readonly area: Plane } | null = null;

    const pointOf = (event: MouseEvent, area: Plane) => {
      const box = plot.getBoundingClientRect();
      const [x, y] = toPlane(area, size, event.clientX - box.left, event.clientY - box.top);
      return { x, y };
    };
    const down = (event: PointerEvent) => {
      const area = shownArea(boundaries.store.getState());
      if (event.button !== 0 || !area) return;
      plot.setPointerCapture(event.pointerId);
      drag = { pointer: event.pointerId, x: event.clientX, y: event.clientY, area };
    };
    const move = (event: PointerEvent) => {
      const area = shownArea(boundaries.store.getState());
      if (!area) return;
      if (drag && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > 3) {
        const across = ((drag.x - event.clientX) / size.width) * (drag.area.right - drag.area.left);
        const up = ((event.clientY - drag.y) / size.height) * (drag.area.top - drag.area.bottom);
        boundaries.zoom(moved(drag.area, across, up));
      } else boundaries.probe(pointOf(event, area));
    };
    const up = () => {
      drag = null;
    };
    const leave = () => {
      if (!drag) boundaries.probe(null);
    };
    const wheel = (event: WheelEvent) => {
      const area = shownArea(boundaries.store.getState());
      if (!area) return;
      event.preventDefault();
      zoomBy(wheelFactor ** event.deltaY, pointOf(event, area));
    };
    const all = () => boundaries.zoom(null);
    const key = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !actByKey(event.key, event.shiftKey)) return;
      event.preventDefault();
    };
    const listeners = [
      ['pointerdown', down],
      ['pointermove', move],
      ['pointerup', up],
      ['pointercancel', up],
      ['pointerleave', leave],
      ['dblclick', all],
      ['keydown', key],
    ] as const;
    for (const [name, listener] of listeners) plot.addEventListener(name, listener as EventListener);
    plot.addEventListener('wheel', wheel, { passive: false });
    return () => {
      for (const [name, listener] of listeners) plot.removeEventListener(name, listener as EventListener);
      plot.removeEventListener('wheel', wheel);
    };
  }, [plot, size]);
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Does what a key stands for. Whether it stands for something. */
function actByKey(key: string, isShift: boolean): boolean {
  const state = boundaries.store.getState();
  const area = shownArea(state);
  const arrow = arrows[key];
  if (!area) return false;
  if (arrow) {
    const { x, y } = state.probe ?? { x: (area.left + area.right) / 2, y: (area.bottom + area.top) / 2 };
    const steps = isShift ? probeSteps.shift : 1;
    const step = (low: number, high: number, from: number, direction: number) =>
      Math.max(low, Math.min(high, from + (direction * steps * (high - low)) / probeSteps.count));
    boundaries.probe({ x: step(area.left, area.right, x, arrow[0]), y: step(area.bottom, area.top, y, arrow[1]) });
    return true;
  }
  if (key === '+' || key === '=') zoomBy(1 / keyFactor, state.probe);
  else if (key === '-') zoomBy(keyFactor, state.probe);
  else if (key === '0') boundaries.zoom(null);
  else if (key === 'Escape') boundaries.probe(null);
  else return false;
  return true;
}
