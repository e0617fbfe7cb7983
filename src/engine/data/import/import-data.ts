import type { ImportPlan } from '../../../shared/ipc/data-import.ts';
import { failure, type Result } from '../../../shared/result.ts';
import { diagnose } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { importArrays } from './arrays/import-arrays.ts';
import { type ImportFile, nameOf } from './import-file.ts';
import type { ImportWork } from './import-work.ts';
import type { ImportedParts } from './imported-parts.ts';
import { importPictures } from './pictures/import-pictures.ts';
import { importTable } from './table/import-table.ts';

/** Reads files by a plan. Fails with GD530 where the work was cancelled, with GD533 where the plan is not of these files, and as the readers of each kind do. */
export async function importData(files: readonly ImportFile[], plan: ImportPlan, work: ImportWork): Promise<Result<ImportedParts>> {
  const notOfThese = () => failure(diagnose('GD533', { files: files.map(nameOf).join(', ') }));
  switch (plan.kind) {
    case 'table': {
      const file = files.find(({ id }) => id === plan.file);
      return file ? importTable(file, plan, work) : notOfThese();
    }
    case 'arrays':
      return importArrays(files, plan, work);
    case 'pictures': {
      const folder = files.find(({ id }) => id === plan.folder);
      return folder ? importPictures(folder, plan, work) : notOfThese();
    }
  }
}
