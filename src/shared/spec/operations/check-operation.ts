import { judgeOperation, type Operation, type OperationJudgement } from './judge-operation.ts';
import { type Remedy, remediesFor } from './remedies.ts';

export interface OperationCheck extends Operation, OperationJudgement {
  /** What to write instead, the likeliest first; none where all is well. */
  readonly remedies: readonly Remedy[];
}

/** An operation on two arrays of at most two axes: what NumPy makes of it, whether that is likely what was meant, and what to write instead. */
export function checkOperation(operation: Operation): OperationCheck {
  const judgement = judgeOperation(operation);
  return { ...operation, ...judgement, remedies: judgement.verdict === 'fits' ? [] : remediesFor(operation, judgement.finding) };
}
