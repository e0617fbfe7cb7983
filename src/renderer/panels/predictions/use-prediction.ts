import { useEffect, useState } from 'react';
import { engine, trainingStore } from '../../app/training-session.ts';

/** ŷ of an example of one's own, asked for anew when it or the network changes, one request at a time; null until the engine has said it. */
export function usePrediction(features: Float64Array | null): Float64Array | null {
  const [outputs, setOutputs] = useState<Float64Array | null>(null);
  useEffect(() => {
    let isOver = false;
    let isAsking = false;
    let isOwed = false;
    const ask = async () => {
      if (!features || trainingStore.getState().runId === null) return setOutputs(null);
      isOwed = isAsking;
      if (isAsking) return;
      isAsking = true;
      const answer = await engine.request('predict', { features });
      isAsking = false;
      if (isOver) return;
      setOutputs(answer.ok ? answer.value.outputs : null);
      if (isOwed) void ask();
    };
    const end = trainingStore.subscribe((state, before) => {
      if (state.iteration !== before.iteration || state.runId !== before.runId) void ask();
    });
    void ask();
    return () => {
      isOver = true;
      end();
    };
  }, [features]);
  return outputs;
}
