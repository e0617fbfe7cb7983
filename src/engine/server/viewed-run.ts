import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { ModelSpec } from '../../shared/spec/model-spec.ts';
import { type DataPart, dataParts } from '../../shared/spec/split.ts';
import type { Precision } from '../../shared/spec/training-spec.ts';
import type { Dataset } from '../data/dataset.ts';
import type { CoreFactory } from '../train/core-factory.ts';
import type { Trainer } from '../train/trainer.ts';

/** A run that is looked at, and the parts of its data. */
export interface ViewedRun {
  readonly spec: ModelSpec;
  readonly precision: Precision;
  readonly createCore: CoreFactory;
  readonly trainer: Trainer;
  readonly parts: { readonly train: Dataset; readonly dev: Dataset | null; readonly test: Dataset | null };
}

/** Parts that the data of a run has. */
export function partsOf({ parts }: ViewedRun): DataPart[] {
  return dataParts.filter((part) => parts[part] !== null);
}

/** The examples of a part. Fails (GD482) where the data has no such part. */
export function partOf({ parts }: ViewedRun, part: DataPart): Result<Dataset> {
  if (part === 'train') return success(parts.train);
  const examples = parts[part];
  return examples ? success(examples) : failure(diagnose('GD482', { part }));
}
