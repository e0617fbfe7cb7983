import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where downloads are kept from one checkout to the next: the platform's own cache folder. */
export function cacheFolder() {
  if (process.env.GRADIENT_DESK_CACHE) return process.env.GRADIENT_DESK_CACHE;
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'gradient-desk', 'cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'gradient-desk');
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'gradient-desk');
}
