import { join } from 'node:path';
import { coreFactoryFrom } from '../engine/train/core-from-folder.ts';
import type { Environment } from './environment.ts';
import type { ExitCode } from './exit-codes.ts';
import { runCommand } from './run-command.ts';

/** Ctrl+C, the end of the system or of a job's time, and a closed terminal: what was learned until then is saved. */
const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

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
      for (const signal of endingSignals) process.once(signal, listener);
      return () => {
        for (const signal of endingSignals) process.removeListener(signal, listener);
      };
    },
  };
  return runCommand(argv, environment);
}
