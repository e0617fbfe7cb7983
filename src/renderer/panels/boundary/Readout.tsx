import { useStore } from 'zustand';
import { boundaries } from '../../app/training-session.ts';
import { formatTick } from '../../charts/axis.ts';
import { boundaryStrings } from '../../i18n/strings/boundary.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { axisNames, className } from './axis-names.ts';
import styles from './boundary.module.css';
import { predictionOf } from './prediction-of.ts';

/** Where the probe is and what the network gives there, exactly: the engine computes that very point. Spoken as the value of the map, not here. */
export function Readout() {
  const strings = useStrings(boundaryStrings);
  const probe = useStore(boundaries.store, (state) => state.probe);
  const scene = useStore(boundaries.store, (state) => state.scene);
  const row = useStore(boundaries.store, (state) => state.output);
  if (!scene) return null;
  const { classes } = scene.data;
  const [across, up] = axisNames(scene.plane, scene.data, strings);
  const isCurve = scene.plane.kind === 'curve';
  const best = probe?.outputs ? predictionOf(probe.outputs, classes, row) : null;
  return (
    <output className={styles.readout} aria-label={strings.readout} aria-live="off" data-testid="boundary-readout">
      {probe ? (
        <>
          <Fact name={across} value={formatTick(probe.x)} />
          {!isCurve && <Fact name={up} value={formatTick(probe.y)} />}
          <Fact name={strings.prediction} value={best ? best.value.toPrecision(6) : '…'} />
          {best && classes !== null && <b className={styles.predicted}>{className(best.label, scene.data, strings)}</b>}
        </>
      ) : (
        <span className={styles.hint}>{isCurve ? strings.curveHint : strings.readoutHint}</span>
      )}
    </output>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <span className={styles.fact}>
      <span title={name}>{name}</span> <b>{value}</b>
    </span>
  );
}
