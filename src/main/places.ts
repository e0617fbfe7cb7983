import { join } from 'node:path';

/** Files of the app itself; the root is the repository, or app.asar once packaged. */
export interface AppPlaces {
  /** The built page: the only folder that `app://` serves. */
  readonly page: string;
  readonly preload: string;
  readonly engine: string;
  /** Sample datasets. */
  readonly assets: string;
  /** The compiled matrix core. */
  readonly core: string;
}

/** Where the parts of the app lie below its root. */
export function appPlaces(root: string): AppPlaces {
  return {
    page: join(root, 'out', 'renderer'),
    preload: join(root, 'out', 'preload', 'preload.cjs'),
    engine: join(root, 'out', 'main', 'engine.cjs'),
    assets: join(root, 'assets'),
    core: join(root, 'out', 'core'),
  };
}
