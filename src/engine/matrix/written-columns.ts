import { bufferNamed, columnsInUse } from '../plan/plan.ts';
import type { Core } from './core.ts';
import type { Values } from './values.ts';

/** A copy of a matrix of a core, row by row, without columns that the last pass has not written; and its columns. */
export function copyWritten(core: Core, name: string): { readonly values: Values; readonly columns: number } {
  const buffer = bufferNamed(core.plan, name);
  const columns = columnsInUse(core.plan, buffer, core.columns);
  const all = core.values(name);
  if (columns === buffer.columns) return { values: all.slice(), columns };
  return { values: all.filter((_, index) => index % buffer.columns < columns), columns };
}
