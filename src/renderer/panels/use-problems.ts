import { useMemo } from 'react';
import type { Diagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import { problemsOf } from '../compile/problems.ts';
import { useCompilation, useDocument } from '../graph/use-document.ts';

/** Everything that is wrong with the open project: its drawing, then its settings of training. */
export function useProblems(): readonly Diagnostic[] {
  const { diagnostics, examples } = useCompilation();
  const training = useDocument(({ document }) => document.training);
  return useMemo(() => problemsOf({ diagnostics, examples }, training), [diagnostics, training, examples]);
}
