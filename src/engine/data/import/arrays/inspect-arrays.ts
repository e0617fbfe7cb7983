import { type FileContents, importLimits } from '../../../../shared/ipc/data-import.ts';
import { type Result, success } from '../../../../shared/result.ts';
import type { ImportFile } from '../import-file.ts';
import { closeArrayFiles, openArrayFiles } from './open-arrays.ts';
import { suggestArraysPlan } from './suggest-arrays-plan.ts';

/** Says which arrays files hold, without reading their numbers. Fails as opening them does. */
export async function inspectArrays(files: readonly ImportFile[]): Promise<Result<FileContents>> {
  const open = await openArrayFiles(files);
  if (!open.ok) return open;
  try {
    const arrays = open.value.flatMap(({ id, arrays: found }) =>
      found.map(({ key, shape, type }) => ({ file: id, key, shape: [...shape].slice(0, 32), type: type.slice(0, 40) })),
    );
    return success({ kind: 'arrays', arrays: arrays.slice(0, importLimits.arrays), suggestion: await suggestArraysPlan(open.value) });
  } finally {
    await closeArrayFiles(open.value);
  }
}
