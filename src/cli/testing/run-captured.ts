import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { createNaiveCore } from '../../engine/matrix/naive-core.ts';
import type { Environment } from '../environment.ts';
import { runCommand } from '../run-command.ts';

/** What a command answered. */
export interface CapturedRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in this process on the naive core and keeps what it writes. English, unless the variables say otherwise. */
export async function runCaptured(argv: readonly string[], changes: Partial<Environment> = {}): Promise<CapturedRun> {
  const stdout = capture();
  const stderr = capture();
  const environment: Environment = {
    stdout,
    stderr,
    variables: {},
    assetsFolder: join(import.meta.dirname, '../../../assets'),
    coreFactory: () => createNaiveCore,
    version: '1.2.3',
    onInterrupt: () => () => undefined,
    ...changes,
  };
  const code = await runCommand(argv, environment);
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** Gives a folder of its own to a test and removes it afterwards. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gradient-desk-test-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A file of the traces computed with NumPy. */
export function referenceFile(name: string): string {
  return join(import.meta.dirname, '../../../tests/fixtures/reference', name);
}

function capture(): Writable & { readonly text: () => string } {
  const pieces: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      pieces.push(String(chunk));
      done();
    },
  });
  return Object.assign(stream, { text: () => pieces.join('') });
}
