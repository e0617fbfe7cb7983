import type { CoreFactory } from '../engine/train/core-factory.ts';

/** Where a command writes its text. On a terminal progress is drawn in place. */
export type TextStream = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** Everything a command has from outside, so that it can be run within a test as well as from a terminal. */
export interface Environment {
  /** Answers. With `--json` exactly one object. */
  readonly stdout: TextStream;
  /** Progress and diagnostics. */
  readonly stderr: TextStream;
  /** Environment variables: they tell the user's language. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** The program's `assets`, with the bundled datasets. */
  readonly assetsFolder: string;
  /** The core that trains, with at most so many threads. */
  readonly coreFactory: (threads: number | null) => CoreFactory;
  readonly version: string;
  /** Calls the listener when the user asks to stop (Ctrl+C); returns the function that ends that. */
  readonly onInterrupt: (listener: () => void) => () => void;
}
