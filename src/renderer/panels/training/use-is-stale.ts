import { useStore } from 'zustand';
import { trainingStore } from '../../app/training-session.ts';
import { useDrawnIdentity } from './use-drawn-identity.ts';

/** Whether what was trained is no longer what is drawn; not while the drawing has errors, since they may go again. */
export function useIsStale(): boolean {
  const drawn = useDrawnIdentity();
  return useStore(trainingStore, ({ iteration, identity }) => iteration > 0 && drawn !== null && drawn !== identity);
}
