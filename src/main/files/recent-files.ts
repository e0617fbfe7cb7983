import { readFile } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { RecentFile } from '../../shared/ipc/main-api.ts';
import { z } from '../../shared/schema.ts';
import { log } from '../log.ts';

/** At most so many are remembered. */
export const maximumRecentFiles = 8;

const pathsSchema = z.array(z.string().min(1).max(32_768).refine(isAbsolute)).max(maximumRecentFiles).readonly();

/** The projects that were open lately, and the file that remembers them. Their paths stay in the main process: the page knows names and numbers. */
export interface RecentFiles {
  /** The last one first. */
  paths(): readonly string[];
  /** The same for the page. A number means the same file as long as the app runs. */
  listed(): readonly RecentFile[];
  /** The path of a file that was listed; null where there is none of that number. */
  pathOf(id: number): string | null;
  /** A project was opened or saved: it comes first. */
  add(path: string): void;
  /** A project is no longer there. */
  remove(path: string): void;
  clear(): void;
  /** Resolves once everything so far is on the disk. */
  written(): Promise<void>;
}

/** Reads the list; `changed` is called after every change. A list that cannot be read or written only means that it is forgotten. */
export async function createRecentFiles(file: string, changed: () => void): Promise<RecentFiles> {
  let present = await readPaths(file);
  // One after the other, so that the last state is the one that is remembered.
  let writing = Promise.resolve();
  // The number of a path is its place here; paths are only added.
  const numbered: string[] = [...present];

  function become(next: readonly string[]): void {
    present = next;
    for (const path of present) if (!numbered.includes(path)) numbered.push(path);
    changed();
    writing = writing.then(() => writePaths(file, present));
  }

  return {
    paths: () => present,
    listed: () => present.map((path) => ({ id: numbered.indexOf(path), name: basename(path) })),
    pathOf: (id) => numbered[id] ?? null,
    add: (path) => become([path, ...present.filter((other) => other !== path)].slice(0, maximumRecentFiles)),
    remove: (path) => {
      if (present.includes(path)) become(present.filter((other) => other !== path));
    },
    clear: () => become([]),
    written: () => writing,
  };
}

async function readPaths(file: string): Promise<readonly string[]> {
  try {
    return pathsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return [];
  }
}

async function writePaths(file: string, paths: readonly string[]): Promise<void> {
  try {
    await writeFileAtomic(file, `${JSON.stringify(paths, null, 2)}\n`);
  } catch (error) {
    log(`The recent files were not remembered: ${error}`);
  }
}
