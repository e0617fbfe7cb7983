import { basename } from 'node:path';

/**
 * Which file the project in the window belongs to. A file that was opened becomes it only when the page says so: the file may turn out to be
 * no project, or the user may prefer to keep what is there, and then a save must not overwrite it.
 */
export interface CurrentFile {
  /** Where a save goes, or null where it has to ask. */
  path(): string | null;
  /** The page was given the contents of this file. */
  offer(path: string): void;
  /** The page took over the file of that name. */
  adopt(name: string): void;
  /** The project was saved to this file. */
  saved(path: string): void;
  /** The project is a new one. */
  forget(): void;
}

export function createCurrentFile(): CurrentFile {
  let current: string | null = null;
  // By name, because the page knows no paths. Null: two different files of one name were given, so a name does not tell which.
  const offered = new Map<string, string | null>();

  function settle(path: string | null): void {
    current = path;
    offered.clear();
  }

  return {
    path: () => current,
    offer: (path) => {
      const name = basename(path);
      const isAmbiguous = offered.has(name) && offered.get(name) !== path;
      offered.set(name, isAmbiguous ? null : path);
    },
    adopt: (name) => settle(offered.get(name) ?? null),
    saved: settle,
    forget: () => settle(null),
  };
}
