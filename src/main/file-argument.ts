import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The file that the app was started with, as an absolute path, or null. `hasAppArgument`: Electron was told on the command line which app to
 * run, so the first argument is that. Some desktops give `file:` URLs.
 */
export function fileArgument(argv: readonly string[], hasAppArgument: boolean, workingDirectory: string): string | null {
  const given = argv.slice(1).filter((argument) => !argument.startsWith('-'))[hasAppArgument ? 1 : 0];
  if (given === undefined) return null;
  if (!given.startsWith('file:')) return resolve(workingDirectory, given);
  try {
    return fileURLToPath(given);
  } catch {
    return null;
  }
}
