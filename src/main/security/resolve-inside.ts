import { realpath } from 'node:fs/promises';
import { isAbsolute, join, normalize, relative, sep } from 'node:path';

/** Whether a path is a folder itself or lies somewhere below it. Both absolute and free of `..`. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * The file below `root` that a URL's path names, or null where it is malformed or would lead out: by `..` (also percent-encoded), by a
 * backslash, a drive letter or a NUL. Decodes once. Knows nothing of the disk; links are `realInside`'s affair.
 */
export function resolveInside(root: string, urlPath: string): string | null {
  const decoded = decode(urlPath);
  if (decoded === null || /[\0\\:]/.test(decoded)) return null;
  if (decoded.split('/').some((part) => part === '..')) return null;
  const path = normalize(join(root, decoded));
  return isInside(normalize(root), path) ? path : null;
}

/** The file itself once every link on the way is followed, or null where it is missing or lies outside of `root`. */
export async function realInside(root: string, path: string): Promise<string | null> {
  try {
    const [realRoot, realFile] = await Promise.all([realpath(root), realpath(path)]);
    return isInside(realRoot, realFile) ? realFile : null;
  } catch {
    return null;
  }
}

function decode(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return null;
  }
}
