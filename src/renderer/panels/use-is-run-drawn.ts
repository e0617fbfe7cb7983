import { useStore } from 'zustand';
import { trainingStore } from '../app/training-session.ts';
import { useDrawnIdentity } from './training/use-drawn-identity.ts';

/** Whether the run of the engine is one of the network as it is drawn now. */
export function useIsRunDrawn(): boolean {
  const drawn = useDrawnIdentity();
  return useStore(trainingStore, ({ identity }) => drawn !== null && identity === drawn);
}
