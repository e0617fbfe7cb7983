import { expect, it } from 'vitest';
import { formatBytes } from './format-bytes.ts';

it('writes bytes in the unit that people read', () => {
  expect([0, 8, 1023, 1024, 60_000_000, 1024 ** 3, 3 * 1024 ** 4].map(formatBytes)).toEqual([
    '0 B',
    '8 B',
    '1023 B',
    '1.0 KB',
    '57.2 MB',
    '1.0 GB',
    '3.0 TB',
  ]);
});
