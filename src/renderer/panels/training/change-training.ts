import type { TrainingSpec } from '../../../shared/spec/training-spec.ts';
import { applyEdit } from '../../document/document-store.ts';
import { setTraining } from '../../document/edits/set-training.ts';

/** Changes settings of training as one undo step; what is typed into one `field` without leaving it is one step too. */
export function changeTraining(change: Partial<TrainingSpec>, field: string = Object.keys(change).join()): void {
  applyEdit((document) => setTraining(document, change), { mergeKey: `training ${field}` });
}
