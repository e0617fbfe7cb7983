import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, run } from './setup/command-line.mjs';
import { withDisplay } from './setup/display.mjs';
import { root } from './setup/folders.mjs';
import { say } from './setup/say.mjs';

const tool = (path) => join(root, 'node_modules', ...path.split('/'));

/** Each process folder is checked with the library and types of its own environment only. */
const typeChecked = ['src/shared', 'src/engine', 'src/cli', 'src/main', 'src/main/preload', 'src/renderer', 'tsconfig.test.json'];

/** Outcome of a group of checks: how many passed, and what each failed one is called. */
function outcome(passed, failures) {
  return { passed, failures };
}

async function types() {
  const failures = [];
  for (const project of typeChecked) {
    const code = await run(process.execPath, [tool('ts7/bin/tsc'), '-p', project], { cwd: root });
    if (code !== 0) failures.push(`types of ${project}`);
  }
  return outcome(typeChecked.length - failures.length, failures);
}

async function lint() {
  const code = await run(process.execPath, [tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'], { cwd: root });
  return code === 0 ? outcome(1, []) : outcome(0, ['lint and format']);
}

async function layering() {
  const { code, stdout } = ask(process.execPath, [
    tool('dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    '.dependency-cruiser.mjs',
    'src',
  ]);
  say(stdout.trim());
  // The tool passes silently where it cannot parse TypeScript; no modules means that nothing was checked.
  const modules = Number(/(\d+) modules/.exec(stdout)?.[1] ?? 0);
  return code === 0 && modules > 0 ? outcome(1, []) : outcome(0, ['layering']);
}

async function unit() {
  await run(process.execPath, [tool('vitest/vitest.mjs'), 'run'], { cwd: root });
  const report = readReport('test-results/unit.json');
  if (!report) return outcome(0, ['unit tests did not run']);
  const tests = report.testResults.flatMap((file) =>
    file.assertionResults.length > 0 || file.status === 'passed' ? file.assertionResults : [{ status: 'failed', fullName: file.name }],
  );
  const failures = tests.filter(({ status }) => status !== 'passed').map(({ fullName }) => fullName);
  return outcome(tests.length - failures.length, failures);
}

async function endToEnd(electron) {
  await withDisplay(
    (environment) =>
      run(process.execPath, [tool('@playwright/test/cli.js'), 'test'], {
        cwd: root,
        env: { ...environment, GRADIENT_DESK_ELECTRON_PATH: electron.executable },
      }),
    { always: true },
  );
  const report = readReport('test-results/e2e.json');
  if (!report) return outcome(0, ['end-to-end tests did not run']);
  const specs = report.suites.flatMap(specsOf);
  for (const { title } of specs.filter(passedOnlyLater)) say(`PASSED THE SECOND TIME end-to-end: ${title}`);
  const failures = specs.filter(({ ok }) => !ok).map(({ title }) => title);
  failures.push(...report.errors.map(({ message }) => message));
  return outcome(specs.length - specs.filter(({ ok }) => !ok).length, failures);
}

/** Whether a test failed first and passed when it was run again. */
function passedOnlyLater({ tests }) {
  return tests.some(({ status }) => status === 'flaky');
}

function specsOf(suite) {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return null;
  }
}

/** Every group of checks in the order in which `npm test` runs them. */
export const checks = { types, lint, layering, unit, 'end-to-end': endToEnd };
