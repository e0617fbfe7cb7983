import { useStore } from 'zustand';
import type { Plane } from '../../../shared/ipc/data-preview.ts';
import { boundaries } from '../../app/training-session.ts';
import styles from './boundary.module.css';
import { type PlotSize, toPixels } from './plot-area.ts';

/** Where the probe is. */
export function ProbeMark({ area, size }: { readonly area: Plane; readonly size: PlotSize }) {
  const probe = useStore(boundaries.store, (state) => state.probe);
  if (!probe) return null;
  const [x, y] = toPixels(area, size, probe.x, probe.y);
  return (
    <svg className={styles.probe} width={size.width} height={size.height} aria-hidden="true">
      <line x1={x} x2={x} y2={size.height} />
      <line x2={size.width} y1={y} y2={y} />
      <circle cx={x} cy={y} r={4} />
    </svg>
  );
}
