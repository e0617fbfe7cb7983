/** Progress of the set-up goes to stderr, so that stdout stays free for what a command answers. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Ends the set-up with a message that a person can act on; no stack trace. */
export class SetupProblem extends Error {}

/** Runs a script's main function and reports a SetupProblem as a plain message. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    say(`\n${error.message}`);
    process.exitCode = 1;
  }
}
