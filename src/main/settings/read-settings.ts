import { readFile, rename } from 'node:fs/promises';
import { type Settings, settingsSchema } from '../../shared/ipc/main-api.ts';
import type { Language } from '../../shared/language.ts';
import { log } from '../log.ts';

/** What holds until the user chooses: the system's language where the app speaks it, else English. `locale` is a BCP 47 tag. */
export function defaultSettings(locale: string): Settings {
  const language: Language = /^ja\b/i.test(locale) ? 'ja' : 'en';
  return settingsSchema.parse({ language, theme: 'system' });
}

// A file of an older version lacks the settings that came later.
const settingsFileSchema = settingsSchema.partial();

/**
 * The settings in a file, or the defaults where there is none; what the file does not name is as by default. A file that cannot be understood is set
 * aside as `.broken`, never lost.
 */
export async function readSettings(file: string, defaults: Settings): Promise<Settings> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return defaults;
  try {
    return { ...defaults, ...settingsFileSchema.parse(JSON.parse(text)) };
  } catch {
    await rename(file, `${file}.broken`).catch(() => undefined);
    log(`The settings could not be understood; they were set aside as ${file}.broken`);
    return defaults;
  }
}
