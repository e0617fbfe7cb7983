import { useStore } from 'zustand';
import type { Plane } from '../../../shared/ipc/data-preview.ts';
import { boundaries } from '../../app/training-session.ts';
import styles from './boundary.module.css';
import { type PlotSize, toPixels } from './plot-area.ts';
import { predictionOf } from './prediction-of.ts';

/** Where the probe is. */
export function ProbeMark({ area, size }: { readonly area: Plane; readonly size: PlotSize }) {
  const probe = useStore(boundaries.store, (state) => state.probe);
  const scene = useStore(boundaries.store, (state) => state.scene);
  const output = useStore(boundaries.store, (state) => state.output);
  if (!probe || !scene) return null;
  const isCurve = scene.plane.kind === 'curve';
  // On a curve it lies at ŷ, as soon as that is known.
  const height = isCurve ? probe.outputs && predictionOf(probe.outputs, scene.data.classes, output).value : probe.y;
  const [x, y] = toPixels(area, size, probe.x, height ?? 0);
  return (
    <svg className={styles.probe} width={size.width} height={size.height} aria-hidden="true">
      <line x1={x} x2={x} y2={size.height} />
      {height !== null && <line x2={size.width} y1={y} y2={y} />}
      {height !== null && <circle cx={x} cy={y} r={4} />}
    </svg>
  );
}
