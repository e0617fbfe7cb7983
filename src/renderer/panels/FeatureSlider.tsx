import { useId } from 'react';
import { formatTick } from '../charts/axis.ts';
import styles from './feature-slider.module.css';

/** Steps of a slider from end to end. */
const steps = 200;

interface FeatureSliderProps {
  readonly name: string;
  readonly value: number;
  /** Range of the feature among the training examples. */
  readonly least: number;
  readonly greatest: number;
  readonly onCommit: (value: number) => void;
}

/** The value of a feature, on a slider over its range and as a number, which may lie beyond it. */
export function FeatureSlider({ name, value, least, greatest, onCommit }: FeatureSliderProps) {
  const id = useId();
  const isConstant = !(greatest > least);
  return (
    <div className={styles.row}>
      <label className={styles.name} htmlFor={id} title={name}>
        {name}
      </label>
      <input
        id={id}
        className={`${styles.slider} nokey`}
        type="range"
        min={least}
        max={isConstant ? least + 1 : greatest}
        step={isConstant ? 1 : (greatest - least) / steps}
        disabled={isConstant}
        value={value}
        aria-valuetext={formatTick(value)}
        onChange={(event) => onCommit(event.target.valueAsNumber)}
      />
      <input
        className={`${styles.number} nokey`}
        type="number"
        step="any"
        aria-label={name}
        value={Number(value.toPrecision(6))}
        onChange={(event) => {
          if (Number.isFinite(event.target.valueAsNumber)) onCommit(event.target.valueAsNumber);
        }}
      />
    </div>
  );
}
