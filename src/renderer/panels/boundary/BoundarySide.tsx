import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { useStore } from 'zustand';
import { boundaryLimits } from '../../../shared/ipc/boundary.ts';
import { boundaries, trainingStore } from '../../app/training-session.ts';
import { boundaryStrings } from '../../i18n/strings/boundary.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount } from '../../ui/format-number.ts';
import { useIsRunDrawn } from '../use-is-run-drawn.ts';
import styles from './boundary.module.css';
import { Legend } from './Legend.tsx';
import { PlaneFields } from './PlaneFields.tsx';
import { Readout } from './Readout.tsx';
import { zoomBy } from './use-plot-gestures.ts';

const iconSize = 15;
const buttonFactor = 1.4;

/** Beside the map: the exact value, what the colours mean, and what is looked at. */
export function BoundarySide() {
  const strings = useStrings(boundaryStrings);
  const isDrawn = useIsRunDrawn();
  return (
    <div className={styles.side}>
      <Readout />
      {!isDrawn && (
        <p className={styles.stale} role="status">
          {strings.stale}
        </p>
      )}
      <Legend />
      <div className={styles.buttons}>
        <Button label={strings.zoomIn} icon={<ZoomIn size={iconSize} />} isIconOnly onPress={() => zoomBy(1 / buttonFactor)} />
        <Button label={strings.zoomOut} icon={<ZoomOut size={iconSize} />} isIconOnly onPress={() => zoomBy(buttonFactor)} />
        <Button label={strings.zoomAll} icon={<Maximize size={iconSize} />} isIconOnly onPress={() => boundaries.zoom(null)} />
      </div>
      <PlaneFields />
      <Remarks />
    </div>
  );
}

/** What of the data or the grid is left out. */
function Remarks() {
  const strings = useStrings(boundaryStrings);
  const language = useLanguage();
  const scene = useStore(boundaries.store, (state) => state.scene);
  const isTraining = useStore(trainingStore, ({ engineState }) => engineState === 'training');
  const columns = useStore(boundaries.store, (state) => state.picture?.boundary.columns ?? 0);
  const rows = useStore(boundaries.store, (state) => state.picture?.boundary.rows ?? 0);
  const isCurve = scene?.plane.kind === 'curve';
  const some = scene?.data.layers.filter(({ examples }) => examples > boundaryLimits.points) ?? [];
  const isCoarse = !isCurve && !isTraining && columns * rows > 0 && columns * rows < coarsePoints;
  return (
    <>
      {some.map(({ part, examples }) => (
        <p key={part} className={styles.note}>
          {strings.some(strings.parts[part], formatCount(boundaryLimits.points, language), formatCount(examples, language))}
        </p>
      ))}
      {isCoarse && <p className={styles.note}>{strings.coarse(columns, rows)}</p>}
    </>
  );
}

/** With fewer points than this the map is seen to be coarse. */
const coarsePoints = 10_000;
