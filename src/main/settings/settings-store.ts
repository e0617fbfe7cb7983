import writeFileAtomic from 'write-file-atomic';
import type { Settings } from '../../shared/ipc/main-api.ts';
import { log } from '../log.ts';
import { readSettings } from './read-settings.ts';

/** The settings in force and the file that remembers them. */
export interface SettingsStore {
  current(): Settings;
  /** Puts settings into force and remembers them. A file that cannot be written only means that they are not remembered. */
  change(settings: Settings): Promise<void>;
}

/** Reads the settings; `apply` is called with them at once and after every change. */
export async function createSettingsStore(file: string, defaults: Settings, apply: (settings: Settings) => void): Promise<SettingsStore> {
  let current = await readSettings(file, defaults);
  apply(current);
  return {
    current: () => current,
    change: async (settings) => {
      current = settings;
      apply(settings);
      try {
        await writeFileAtomic(file, `${JSON.stringify(settings, null, 2)}\n`);
      } catch (error) {
        log(`The settings were not remembered: ${error}`);
      }
    },
  };
}
