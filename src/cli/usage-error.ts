/** The command was called wrongly. The message says how, in the user's language; `run` prints it and answers the exit code for wrong usage. */
export class UsageError extends Error {}
