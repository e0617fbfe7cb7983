import { chmod, link, mkdir, mkdtemp, open, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../shared/result.ts';
import { describeDiagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../shared/spec/limits.ts';
import { openProjectFile } from './open-project.ts';
import { saveProjectFile } from './save-project.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gradient-desk-files-'));
});

afterEach(() => rm(folder, { recursive: true }));

const bytes = Uint8Array.of(80, 75, 0, 255);

function codes(result: Result<unknown>): string[] {
  return result.ok ? [] : result.diagnostics.map(({ code }) => code);
}

describe('openProjectFile', () => {
  it('reads a file and names it without its folder', async () => {
    const path = join(folder, 'flower.gdesk');
    await writeFile(path, bytes);
    const result = await openProjectFile(path);
    expect(result.ok && [result.value.name, [...result.value.bytes]]).toEqual(['flower.gdesk', [...bytes]]);
  });

  it('refuses other kinds by name, without looking', async () => {
    expect(codes(await openProjectFile(join(folder, 'missing.txt')))).toEqual(['GD511']);
  });

  it('refuses a file above the limit before reading it', async () => {
    const path = join(folder, 'huge.gdesk');
    const file = await open(path, 'w');
    await file.truncate(limits.projectFileBytes + 1);
    await file.close();
    const before = process.memoryUsage().arrayBuffers;
    const result = await openProjectFile(path);
    expect(result.ok ? null : result.diagnostics[0]?.data).toEqual({ file: 'huge.gdesk', megabytes: 513, maximum: 512 });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 ** 2);
  });

  it('says in plain words what the system says', async () => {
    await mkdir(join(folder, 'folder.gdesk'));
    const missing = await openProjectFile(join(folder, 'missing.gdesk'));
    const notAFile = await openProjectFile(join(folder, 'folder.gdesk'));
    const bare = await openProjectFile('flower.gdesk');
    expect([missing, notAFile, bare].flatMap(codes)).toEqual(['GD509', 'GD509', 'GD509']);
    expect(!missing.ok && missing.diagnostics.map((diagnostic) => describeDiagnostic(diagnostic, 'en').detail)).toEqual([
      'The system says: it does not exist.',
    ]);
    expect(!notAFile.ok && notAFile.diagnostics.map((diagnostic) => describeDiagnostic(diagnostic, 'ja').detail)).toEqual([
      'システムの応答: フォルダーです。',
    ]);
  });
});

describe('saveProjectFile', () => {
  it('writes what is read again, adds the extension and leaves nothing else', async () => {
    const result = await saveProjectFile(join(folder, 'flower'), bytes);
    expect(result).toEqual({ ok: true, value: join(folder, 'flower.gdesk') });
    expect([...(await readFile(join(folder, 'flower.gdesk')))]).toEqual([...bytes]);
    expect(await readdir(folder)).toEqual(['flower.gdesk']);
  });

  it('replaces the file instead of writing into it', async () => {
    const path = join(folder, 'flower.gdesk');
    await writeFile(path, 'old');
    await link(path, join(folder, 'same-file'));
    await saveProjectFile(path, bytes);
    expect(await readFile(join(folder, 'same-file'), 'utf8')).toBe('old');
    expect([...(await readFile(path))]).toEqual([...bytes]);
  });

  it('keeps the permissions of the file and writes through a link', async () => {
    const path = join(folder, 'flower.gdesk');
    await writeFile(path, 'old');
    await chmod(path, 0o640);
    await symlink(path, join(folder, 'link.gdesk'));
    await saveProjectFile(join(folder, 'link.gdesk'), bytes);
    expect([...(await readFile(path))]).toEqual([...bytes]);
    expect((await stat(path)).mode & 0o777).toBe(0o640);
  });

  it('leaves what was there where it cannot write', async () => {
    await mkdir(join(folder, 'flower.gdesk'));
    const onAFolder = await saveProjectFile(join(folder, 'flower.gdesk'), bytes);
    const nowhere = await saveProjectFile(join(folder, 'missing', 'flower.gdesk'), bytes);
    expect([onAFolder, nowhere].flatMap(codes)).toEqual(['GD510', 'GD510']);
    expect(await readdir(folder)).toEqual(['flower.gdesk']);
  });

  it('sweeps what killed saves have left, and nothing else', async () => {
    const names = ['old.gdesk.123456', 'fresh.gdesk.123456', 'mine.gdesk.backup', 'notes.123456', 'other.gdesk'];
    await Promise.all(names.map((name) => writeFile(join(folder, name), '')));
    const twoMinutesAgo = new Date(Date.now() - 120_000);
    for (const name of names) if (name !== 'fresh.gdesk.123456') await utimes(join(folder, name), twoMinutesAgo, twoMinutesAgo);
    await saveProjectFile(join(folder, 'new.gdesk'), bytes);
    expect((await readdir(folder)).sort()).toEqual(['fresh.gdesk.123456', 'mine.gdesk.backup', 'new.gdesk', 'notes.123456', 'other.gdesk']);
  });

  it('keeps copies of projects that are named like what killed saves leave', async () => {
    const archive = Buffer.concat([Buffer.from('PK\x03\x04 entries PK\x05\x06', 'latin1'), Buffer.alloc(18)]);
    const twoMinutesAgo = new Date(Date.now() - 120_000);
    for (const [name, contents] of [
      ['copy.gdesk.1', archive],
      ['torn.gdesk.1', archive.subarray(0, -1)],
    ] as const) {
      await writeFile(join(folder, name), contents);
      await utimes(join(folder, name), twoMinutesAgo, twoMinutesAgo);
    }
    await saveProjectFile(join(folder, 'new.gdesk'), bytes);
    expect((await readdir(folder)).sort()).toEqual(['copy.gdesk.1', 'new.gdesk']);
  });
});
