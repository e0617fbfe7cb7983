/** Variables that would make the engine's process something else: a plain Node, or one with flags or a debugger of somebody's choice. */
const stripped = ['NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS', 'ELECTRON_RUN_AS_NODE', 'ELECTRON_NO_ASAR'];

/** The environment in which the engine runs. */
export function engineEnvironment(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !stripped.includes(entry[0]),
  );
  return Object.fromEntries(kept);
}
