import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { BoundaryPlane, SlicePlane } from '../../../shared/ipc/boundary.ts';
import type { Predictions } from '../../../shared/ipc/predictions.ts';
import { engine, trainingStore } from '../../app/training-session.ts';
import { predictionStrings } from '../../i18n/strings/predictions.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { FeatureSlider } from '../FeatureSlider.tsx';
import { featureName } from '../feature-name.ts';
import styles from './predictions.module.css';
import { Verdict } from './Verdict.tsx';

/** An example of one's own, feature by feature, from the mean on; ŷ follows. */
export function WhatIf({ summary, count }: { readonly summary: Predictions; readonly count: number }) {
  const strings = useStrings(predictionStrings);
  const ranges = useFeatureRanges(count);
  const [values, setValues] = useState<ReadonlyMap<number, number>>(new Map());
  const features = useMemo(() => ranges?.mean.map((mean, feature) => values.get(feature) ?? mean), [ranges, values]);
  if (!ranges || !features) return null;
  return (
    <section className={styles.own} aria-label={strings.whatIf} data-testid="what-if">
      <div className={styles.head}>
        <h3 className={styles.heading}>{strings.whatIf}</h3>
        <span className={styles.note}>{strings.whatIfHint}</span>
      </div>
      <Verdict features={features} summary={summary} />
      <div className={styles.sliders}>
        {Array.from(features, (value, feature) => {
          const name = featureName(feature, ranges.featureNames);
          return (
            <FeatureSlider
              key={name}
              name={name}
              value={value}
              least={ranges.least[feature] ?? 0}
              greatest={ranges.greatest[feature] ?? 0}
              onCommit={(chosen) => setValues((before) => new Map(before).set(feature, chosen))}
            />
          );
        })}
      </div>
    </section>
  );
}

/** Means and ranges of so many features of the run; null until the engine has said them. */
function useFeatureRanges(count: number): BoundaryPlane | null {
  const [ranges, setRanges] = useState<BoundaryPlane | null>(null);
  const runId = useStore(trainingStore, (state) => state.runId);
  useEffect(() => {
    let isOver = false;
    void (async () => {
      if (runId === null) return;
      const plane: SlicePlane = count === 1 ? { kind: 'curve' } : { kind: 'features', x: 0, y: 1, held: [] };
      const answer = await engine.request('boundaryPlane', { plane, output: 0 });
      if (!isOver) setRanges(answer.ok ? answer.value : null);
    })();
    return () => {
      isOver = true;
    };
  }, [runId, count]);
  return ranges;
}
