/** Writes one line to standard error: what a person who starts the app from a terminal should know. Nothing is sent anywhere. */
export function log(line: string): void {
  // Standard error may be a pipe that nobody reads any more; that must not end the program.
  process.stderr.write(`${line}\n`, () => undefined);
}
