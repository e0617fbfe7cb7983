import { useStore } from 'zustand';
import type { Plane } from '../../../shared/ipc/data-preview.ts';
import { boundaries } from '../../app/training-session.ts';
import { formatTick } from '../../charts/axis.ts';
import { boundaryStrings } from '../../i18n/strings/boundary.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { shortened } from '../../ui/text-width.ts';
import { axisNames } from './axis-names.ts';
import styles from './boundary.module.css';
import { type PlotSize, toPixels } from './plot-area.ts';
import { ticksOf } from './value-scale.ts';

/** Room for the numbers of the axes, left of and below the map, in pixels. */
const room = { left: 52, bottom: 34 } as const;
const tickLength = 4;

/** A letter of an axis is about so wide, in pixels. */
const letterPixels = 6.6;

/** As much of a name as fits along an axis of so many pixels. */
const fitting = (name: string, pixels: number) => shortened(name, Math.max(4, pixels / letterPixels));

/** Numbers along both axes in the units of the features, and what the axes are called. */
export function BoundaryAxes({ area, size }: { readonly area: Plane; readonly size: PlotSize }) {
  const strings = useStrings(boundaryStrings);
  const scene = useStore(boundaries.store, (state) => state.scene);
  if (!scene) return null;
  const ticks = ticksOf(area, size.width, size.height);
  const [across, up] = axisNames(scene.plane, scene.data, strings);
  return (
    <svg className={styles.axes} width={size.width + room.left} height={size.height + room.bottom} aria-hidden="true">
      <g transform={`translate(${room.left} 0)`}>
        {ticks.x.map((x) => {
          const [place] = toPixels(area, size, x, 0);
          return (
            <g key={x} transform={`translate(${place} ${size.height})`}>
              <line y2={tickLength} />
              <text y={15} textAnchor="middle">
                {formatTick(x)}
              </text>
            </g>
          );
        })}
        {ticks.y.map((y) => {
          const [, place] = toPixels(area, size, 0, y);
          return (
            <g key={y} transform={`translate(0 ${place})`}>
              <line x2={-tickLength} />
              <text x={-7} y={3.5} textAnchor="end">
                {formatTick(y)}
              </text>
            </g>
          );
        })}
        <text className={styles.axisName} x={size.width / 2} y={size.height + 30} textAnchor="middle">
          {fitting(across, size.width)}
        </text>
        <text className={styles.axisName} transform={`translate(${12 - room.left} ${size.height / 2}) rotate(-90)`} textAnchor="middle">
          {fitting(up, size.height)}
        </text>
      </g>
    </svg>
  );
}
