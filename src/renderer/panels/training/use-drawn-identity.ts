import { useMemo } from 'react';
import { useStore } from 'zustand';
import { dataImports } from '../../app/training-session.ts';
import { useCompiled, useDocument } from '../../graph/use-document.ts';
import { runIdentity, subjectOf } from '../../training/run-identity.ts';

/** `runIdentity` of the network as it is drawn, with its settings and its data; null while it has errors. */
export function useDrawnIdentity(): string | null {
  const spec = useCompiled((drawing) => drawing.spec);
  const training = useDocument(({ document }) => document.training);
  const version = useStore(dataImports.store, ({ held }) => held?.version ?? 0);
  return useMemo(() => spec && runIdentity(subjectOf(spec, training, version)), [spec, training, version]);
}
