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
  /**
   * A save begins. The function is to be called with the file it went to, which is the current one from then on, unless the window got
   * another project while the dialog was open or the file was written.
   */
  saving(): (path: string) => void;
  /** The project is a new one. */
  forget(): void;
}

export function createCurrentFile(): CurrentFile {
  let current: string | null = null;
  // Counts the projects that the window has held.
  let project = 0;
  // By name, because the page knows no paths. Null: two different files of one name were given, so a name does not tell which.
  const offered = new Map<string, string | null>();

  function begin(path: string | null): void {
    current = path;
    project += 1;
    offered.clear();
  }

  return {
    path: () => current,
    offer: (path) => {
      const name = basename(path);
      const isAmbiguous = offered.has(name) && offered.get(name) !== path;
      offered.set(name, isAmbiguous ? null : path);
    },
    adopt: (name) => begin(offered.get(name) ?? null),
    saving: () => {
      const begun = project;
      return (path) => {
        if (project === begun) current = path;
      };
    },
    forget: () => begin(null),
  };
}
