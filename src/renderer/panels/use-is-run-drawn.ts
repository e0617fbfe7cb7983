import { useMemo } from 'react';
import { useStore } from 'zustand';
import { trainingStore } from '../app/training-session.ts';
import { useCompilation, useDocument } from '../graph/use-document.ts';
import { runIdentity } from '../training/run-identity.ts';

/** Whether the run of the engine is one of the network as it is drawn now. */
export function useIsRunDrawn(): boolean {
  const { spec } = useCompilation();
  const training = useDocument(({ document }) => document.training);
  const drawn = useMemo(() => spec && runIdentity({ spec, training }), [spec, training]);
  return useStore(trainingStore, ({ identity }) => drawn !== null && identity === drawn);
}
