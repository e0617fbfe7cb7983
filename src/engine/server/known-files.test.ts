import { describe, expect, it } from 'vitest';
import { KnownFileList } from './known-files.ts';

describe('known files', () => {
  it('are found in the order in which they are asked for', async () => {
    const list = new KnownFileList();
    list.add([
      { id: 0, path: '/a.csv' },
      { id: 3, path: '/b.csv' },
    ]);
    expect(await list.find([3, 0])).toEqual([
      { id: 3, path: '/b.csv' },
      { id: 0, path: '/a.csv' },
    ]);
  });

  it('are waited for where they are told after they were asked for', async () => {
    const list = new KnownFileList();
    const found = list.find([1, 2], 60_000);
    list.add([{ id: 1, path: '/a.csv' }]);
    list.add([{ id: 2, path: '/b.csv' }]);
    expect(await found).toHaveLength(2);
  });

  it('are not waited for without end', async () => {
    expect(await new KnownFileList().find([1], 1)).toBeNull();
  });
});
