import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from './checks.mjs';
import { root } from './setup/folders.mjs';
import { prepare } from './setup/prepare.mjs';
import { runScript, SetupProblem, say } from './setup/say.mjs';

/** `npm test [-- GROUP …]`: sets up what is missing and runs the checks (all, or those of the groups named); ends in `N passed, N failed`. */
await runScript(async () => {
  const groups = chosenGroups();
  const electron = await prepare({ electron: true, virtualDisplay: true });
  rmSync(join(root, 'test-results'), { recursive: true, force: true });
  let passed = 0;
  const failures = [];
  for (const group of groups) {
    say(`\n== ${group}`);
    const outcome = await checks[group](electron);
    passed += outcome.passed;
    failures.push(...outcome.failures.map((name) => `${group}: ${name}`));
  }
  for (const failure of failures) say(`FAILED ${failure}`);
  process.stdout.write(`\n${passed} passed, ${failures.length} failed\n`);
  return failures.length > 0 || passed === 0 ? 1 : 0;
});

function chosenGroups() {
  const all = Object.keys(checks);
  const named = process.argv.slice(2);
  const unknown = named.find((name) => !all.includes(name));
  if (unknown) throw new SetupProblem(`There is no group of checks named ${unknown}; there are ${all.join(', ')}.`);
  return named.length > 0 ? named : all;
}
