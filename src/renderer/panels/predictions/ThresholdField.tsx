import { useId } from 'react';
import { useStore } from 'zustand';
import { predictions } from '../../app/training-session.ts';
import { predictionStrings } from '../../i18n/strings/predictions.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import styles from './predictions.module.css';

/** Above which ŷ class 1 is predicted. */
export function ThresholdField() {
  const strings = useStrings(predictionStrings);
  const id = useId();
  const threshold = useStore(predictions.store, (state) => state.threshold);
  return (
    <span className={styles.threshold}>
      <label htmlFor={id}>{strings.threshold}</label>
      <input
        id={id}
        className="nokey"
        type="range"
        min={0}
        max={1}
        step={0.01}
        value={threshold}
        onChange={(event) => predictions.choose({ threshold: event.target.valueAsNumber })}
      />
      <output htmlFor={id}>{threshold.toFixed(2)}</output>
    </span>
  );
}
