import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings, readSettings } from './read-settings.ts';

let folder = '';
const defaults = defaultSettings('en-GB');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gradient-desk-settings-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('defaultSettings', () => {
  it('speaks Japanese where the system does, else English', () => {
    expect(['ja', 'ja-JP', 'JA', 'jam', 'en-US', 'de', ''].map((locale) => defaultSettings(locale).language)).toEqual([
      'ja',
      'ja',
      'ja',
      'en',
      'en',
      'en',
      'en',
    ]);
  });
});

describe('readSettings', () => {
  it('reads what was written', async () => {
    const file = join(folder, 'settings.json');
    const panes = { sideBar: 240, inspector: null, dock: 300 };
    const written = { ...defaults, language: 'ja', theme: 'dark', livePictures: false, isGalleryShownAtStart: false, panes };
    await writeFile(file, JSON.stringify(written));
    expect(await readSettings(file, defaults)).toEqual(written);
  });

  it('fills in what a file of an older version does not have', async () => {
    const file = join(folder, 'settings.json');
    await writeFile(file, '{"language":"ja","theme":"dark"}');
    expect(await readSettings(file, defaults)).toEqual({ ...defaults, language: 'ja', theme: 'dark' });
    expect(defaults).toMatchObject({ livePictures: true, isMinimapShown: false, isGalleryShownAtStart: true });
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it('takes the defaults where there is no file', async () => {
    expect(await readSettings(join(folder, 'settings.json'), defaults)).toEqual(defaults);
  });

  it.each([
    '{"language":"ja"',
    '',
    'null',
    '{"language":"tlh","theme":"dark"}',
    '{"language":"ja","theme":"dark","more":1}',
    '{"language":"ja","theme":"dark","isMinimapShown":1}',
  ])('takes the defaults for %j and keeps the file', async (text) => {
    const file = join(folder, 'settings.json');
    await writeFile(file, text);
    expect(await readSettings(file, defaults)).toEqual(defaults);
    expect(await readdir(folder)).toEqual(['settings.json.broken']);
    expect(await readFile(`${file}.broken`, 'utf8')).toBe(text);
  });
});
