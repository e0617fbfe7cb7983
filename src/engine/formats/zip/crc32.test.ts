import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { crc32 } from './crc32.ts';

it('has the check values of the standard', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
  expect(crc32(strToU8('The quick brown fox jumps over the lazy dog'))).toBe(0x414fa339);
});
