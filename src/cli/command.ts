import { join } from 'node:path';
import { coreFactoryFrom } from '../engine/train/core-from-folder.ts';
import type { Environment } from './environment.ts';
import type { ExitCode } from './exit-codes.ts';
import { runCommand } from './run-command.ts';

/** Runs the command in this process, with its streams and signals. `root` is the program's folder, in which `out` and `assets` are. */
export function run(argv: readonly string[], root: string, version: string): Promise<ExitCode> {
  const environment: Environment = {
    stdout: process.stdout,
    stderr: process.stderr,
    variables: process.env,
    assetsFolder: join(root, 'assets'),
    coreFactory: coreFactoryFrom(join(root, 'out', 'core')),
    version,
    onInterrupt: (listener) => {
      process.once('SIGINT', listener);
      return () => process.removeListener('SIGINT', listener);
    },
  };
  return runCommand(argv, environment);
}
