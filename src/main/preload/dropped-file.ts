import { webUtils } from 'electron';

/**
 * Path of a file that was dropped on the page; only its name where it is not on the disk, without folders, because a script may give a file
 * that it made itself a path for a name. `webUtils` came with Electron 29; Electron 22 puts the path on the file.
 */
export function pathOfDropped(file: unknown): string {
  if (!(file instanceof File)) throw new TypeError('not a file');
  const path = webUtils ? webUtils.getPathForFile(file) : 'path' in file && typeof file.path === 'string' ? file.path : '';
  return path === '' ? file.name.replace(/^.*[/\\]/s, '') : path;
}
