import type { ReactNode, Ref } from 'react';
import { useStore } from 'zustand';
import { boundaries } from '../../app/training-session.ts';
import { formatTick } from '../../charts/axis.ts';
import { boundaryStrings } from '../../i18n/strings/boundary.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { shownArea } from '../../training/boundaries.ts';
import { axisNames, className } from './axis-names.ts';
import styles from './boundary.module.css';
import { predictionOf } from './prediction-of.ts';

/** The map as a slider in two directions: arrow keys move the probe, and what the network gives there is its value. */
export function ProbeSlider({ ref, children }: { readonly ref: Ref<HTMLDivElement>; readonly children: ReactNode }) {
  const strings = useStrings(boundaryStrings);
  const { probe, scene, output, ...state } = useStore(boundaries.store);
  const area = shownArea({ ...state, scene });
  const value = () => {
    if (!scene || !probe) return scene?.plane.kind === 'curve' ? strings.curveHint : strings.readoutHint;
    const { classes } = scene.data;
    const [across, up] = axisNames(scene.plane, scene.data, strings);
    const best = probe.outputs && predictionOf(probe.outputs, classes, output);
    const words = [`${across} ${formatTick(probe.x)}`];
    if (scene.plane.kind !== 'curve') words.push(`${up} ${formatTick(probe.y)}`);
    if (best) words.push(`${strings.prediction} ${formatTick(best.value)}`);
    if (best && classes !== null) words.push(className(best.label, scene.data, strings));
    return words.join(', ');
  };
  return (
    <div
      ref={ref}
      className={styles.plot}
      data-is-curve={scene?.plane.kind === 'curve'}
      role="slider"
      tabIndex={0}
      aria-label={scene?.plane.kind === 'curve' ? strings.curvePlot : strings.plot}
      aria-describedby="boundary-summary"
      aria-valuemin={area?.left ?? 0}
      aria-valuemax={area?.right ?? 1}
      aria-valuenow={probe?.x ?? (area ? (area.left + area.right) / 2 : 0)}
      aria-valuetext={value()}
      data-testid="boundary-plot"
    >
      {children}
    </div>
  );
}
