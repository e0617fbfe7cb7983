import { basename } from 'node:path';
import { importData } from '../engine/data/import/import-data.ts';
import type { ImportWork } from '../engine/data/import/import-work.ts';
import type { ImportedParts } from '../engine/data/import/imported-parts.ts';
import { inspectFiles } from '../engine/data/import/inspect-files.ts';
import type { Result } from '../shared/result.ts';
import { type DatasetSource, describeDataset } from '../shared/spec/dataset.ts';
import type { Environment } from './environment.ts';
import type { ImportOptions } from './import-options.ts';
import { planImport } from './plan-import.ts';

/** Reads files of data for a network, until the user asks to stop (GD530). */
export async function importGiven(
  options: ImportOptions,
  source: DatasetSource,
  { onInterrupt }: Pick<Environment, 'onInterrupt'>,
): Promise<Result<ImportedParts>> {
  const files = options.files.map((path, id) => ({ id, path }));
  return interruptible(onInterrupt, async (work) => {
    const contents = await inspectFiles(files, work);
    if (!contents.ok) return contents;
    const plan = planImport(contents.value, options, describeDataset(source), options.files.map((file) => basename(file)).join(', '));
    return plan.ok ? importData(files, plan.value, work) : plan;
  });
}

/** Does work that is cancelled when the user asks to stop. */
export async function interruptible<T>(onInterrupt: Environment['onInterrupt'], work: (work: ImportWork) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stopListening = onInterrupt(() => controller.abort());
  try {
    return await work({ signal: controller.signal, onProgress: () => undefined });
  } finally {
    stopListening();
  }
}
