import type { Dataset, Group } from 'h5wasm';
import { importLimits } from '../../../../../shared/ipc/data-import.ts';
import type { Hdf5Library } from './library.ts';

/** Deepest nesting of groups that is looked into. */
const deepest = 16;
/** Most groups that are looked into. */
const mostGroups = 2000;
const longestPath = 1000;

/** An array in an HDF5 file: its path without the first slash. */
export interface FoundDataset {
  readonly path: string;
  readonly dataset: Dataset;
}

/**
 * The arrays of a file, those of outer groups first. Links to other files are left out, and so are links that lead nowhere; a group that several links lead
 * to, as in a circle, is looked into once.
 */
export function findDatasets(root: Group, { library, module }: Hdf5Library): readonly FoundDataset[] {
  const found: FoundDataset[] = [];
  const seen = new Set<string>();
  const waiting: WaitingGroup[] = [{ path: '', depth: 0, group: root }];
  for (let next = waiting.shift(); next && seen.size < mostGroups; next = waiting.shift()) {
    const { path, depth } = next;
    const identity = attempt(() => module.create_object_reference(root.file_id, path === '' ? '/' : path).join()) ?? path;
    if (seen.has(identity)) continue;
    seen.add(identity);
    for (const [inner, entity] of entitiesOf(root, next)) {
      if (entity instanceof library.Dataset) found.push({ path: inner, dataset: entity });
      else if (entity instanceof library.Group && depth < deepest) waiting.push({ path: inner, depth: depth + 1, group: entity });
    }
  }
  return found.slice(0, importLimits.arrays);
}

interface WaitingGroup {
  readonly path: string;
  readonly depth: number;
  readonly group: Group;
}

/** What a group holds, by its path. */
function entitiesOf(root: Group, { path, group }: WaitingGroup) {
  const paths = (attempt(() => group.keys()) ?? []).map((name) => (path === '' ? name : `${path}/${name}`));
  return paths.filter(({ length }) => length <= longestPath).map((inner) => [inner, attempt(() => root.get(`/${inner}`))] as const);
}

/** The answer of the library; null where it threw: what cannot be looked at is left out. */
function attempt<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}
