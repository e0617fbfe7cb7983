import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { FeatureShape } from '../../../shared/spec/shape.ts';
import type { Tensor } from '../../../shared/spec/tensor.ts';
import { engine, trainingStore } from '../../app/training-session.ts';
import { formatTick } from '../../charts/axis.ts';
import { inspectorStrings } from '../../i18n/strings/inspector.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { shownThemeStore } from '../../ui/theme.ts';
import styles from './inspector.module.css';
import { paintWeights } from './paint-weights.ts';
import { UnitWeights } from './UnitWeights.tsx';
import { unitStack } from './unit-stack.ts';

/** Milliseconds between two looks at the weights while they change. */
const lookInterval = 500;

interface WeightMapProps {
  readonly layer: number;
  /** The shape of the pictures that the layer reads; null where it reads none. */
  readonly pictures: FeatureShape | null;
}

/** W of one layer as a heat map or, where it is multiplied with pictures, as such, as it is in the engine at the moment; nothing where the engine holds no such matrix. */
export function WeightMap({ layer, pictures }: WeightMapProps) {
  const strings = useStrings(inspectorStrings);
  const name = `W${layer}`;
  const weights = useLiveTensor(name);
  // Drawn anew with every render, so that the picture follows the colours of the theme.
  useStore(shownThemeStore);
  if (!weights) return null;
  const { least, greatest } = extremes(weights);
  if (pictures && unitStack(weights, pictures, 'together')) {
    return (
      <>
        <h3 className={styles.heading}>{strings.weights(name)}</h3>
        <UnitWeights weights={weights} shape={pictures} largest={formatTick(Math.max(-least, greatest))} />
      </>
    );
  }
  return (
    <>
      <h3 className={styles.heading}>{strings.weights(name)}</h3>
      <canvas
        ref={(canvas) => {
          if (canvas) paintWeights(canvas, weights);
        }}
        className={styles.map}
        role="img"
        aria-label={strings.weightMap(name, weights.rows, weights.columns, formatTick(least), formatTick(greatest))}
      />
      <p className={styles.note}>
        {strings.weightsHint} ({formatTick(least)} … {formatTick(greatest)})
      </p>
    </>
  );
}

/** The matrix of that name in the engine, looked at anew at most twice a second while it changes. */
function useLiveTensor(name: string): Tensor | null {
  const [tensor, setTensor] = useState<Tensor | null>(null);
  const runId = useStore(trainingStore, (state) => state.runId);
  const engineState = useStore(trainingStore, (state) => state.engineState);
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    async function look(): Promise<void> {
      if (runId === null) return setTensor(null);
      const result = await engine.request('inspect', { names: [name] });
      if (isOver) return;
      setTensor(result.ok ? (result.value.tensors[0] ?? null) : null);
      if (engineState === 'training') timer = setTimeout(() => void look(), lookInterval);
    }
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [name, runId, engineState]);
  return tensor;
}

function extremes({ values }: Tensor): { readonly least: number; readonly greatest: number } {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  return { least, greatest };
}
