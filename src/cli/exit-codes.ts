/** What the command's exit code says. */
export const exitCodes = {
  done: 0,
  /** The model or the data has errors, or a file cannot be read or written. */
  invalid: 1,
  /** The command was not called as it should be. */
  usage: 2,
  /** The cost became infinite or NaN. */
  diverged: 3,
  /** Stopped by the user or the system: 128 + SIGINT, as shells count, whichever signal it was. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
