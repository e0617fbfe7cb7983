import { open } from 'node:fs/promises';
import { failure, type Result } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { attemptRead } from './reachable.ts';

const megabyte = 1024 ** 2;

/** Reads a file, unless it is larger than so many bytes (GD505) or cannot be read (GD509). The size is asked before anything is allocated. */
export async function readLimited(file: string, maximumBytes: number): Promise<Result<Uint8Array>> {
  const bytes = await attemptRead(file, async () => {
    const opened = await open(file, 'r');
    try {
      const { size } = await opened.stat();
      return size > maximumBytes ? size : await opened.readFile();
    } finally {
      await opened.close();
    }
  });
  if (!bytes.ok) return bytes;
  if (typeof bytes.value !== 'number') return { ok: true, value: bytes.value };
  return failure(diagnose('GD505', { file, megabytes: Math.ceil(bytes.value / megabyte), maximum: Math.floor(maximumBytes / megabyte) }));
}
