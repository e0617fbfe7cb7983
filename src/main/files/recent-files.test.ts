import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecentFiles, maximumRecentFiles } from './recent-files.ts';

let folder = '';
let list = '';
const project = (name: string) => join(folder, `${name}.gdesk`);
const nothing = () => undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gradient-desk-recent-'));
  list = join(folder, 'recent-files.json');
});

afterEach(() => rm(folder, { recursive: true }));

describe('the recent files', () => {
  it('begin empty, have the last one first and each once', async () => {
    const recent = await createRecentFiles(list, nothing);
    expect(recent.listed()).toEqual([]);
    for (const name of ['a', 'b', 'a']) recent.add(project(name));
    expect(recent.paths()).toEqual([project('a'), project('b')]);
    expect(recent.listed().map(({ name }) => name)).toEqual(['a.gdesk', 'b.gdesk']);
    await recent.written();
  });

  it('are at most so many, and remembered', async () => {
    const recent = await createRecentFiles(list, nothing);
    const names = Array.from({ length: maximumRecentFiles + 2 }, (_, index) => project(`p${index}`));
    for (const path of names) recent.add(path);
    const kept = [...names].reverse().slice(0, maximumRecentFiles);
    expect(recent.paths()).toEqual(kept);
    await recent.written();
    expect(JSON.parse(await readFile(list, 'utf8'))).toEqual(kept);
    expect((await createRecentFiles(list, nothing)).paths()).toEqual(kept);
  });

  it('keep the number of a file while others come and go, and tell of every change', async () => {
    let changes = 0;
    const recent = await createRecentFiles(list, () => {
      changes += 1;
    });
    recent.add(project('a'));
    const [a] = recent.listed();
    recent.add(project('b'));
    recent.remove(project('b'));
    recent.remove(project('never there'));
    expect(recent.listed()).toEqual([a]);
    expect(recent.pathOf(a?.id ?? -1)).toBe(project('a'));
    expect(recent.pathOf(99)).toBeNull();
    recent.clear();
    expect(recent.listed()).toEqual([]);
    expect(changes).toBe(4);
    await recent.written();
    expect(await readFile(list, 'utf8')).toBe('[]\n');
  });

  it.each(['', 'null', '["relative.gdesk"]', '[1]', '{}'])('are none where the list reads %j', async (text) => {
    await writeFile(list, text);
    expect((await createRecentFiles(list, nothing)).paths()).toEqual([]);
  });
});
