// Standard error may be a pipe that nobody reads any more, or a terminal that was closed; that must not end the program.
process.stderr.on('error', () => undefined);

/** Writes one line to standard error: what a person who starts the app from a terminal should know. Nothing is sent anywhere. */
export function log(line: string): void {
  process.stderr.write(`${line}\n`);
}
