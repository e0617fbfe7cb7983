import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeMachine } from './machine.mjs';
import { buildModules } from './setup/build-engine.mjs';
import { median } from './statistics.mjs';

const layers = 200;

/** Milliseconds that the compilation of such a drawing may take: it happens at every edit. */
const goal = 5;

/** Runs before those that count, in which the code is made fast. */
const warmUps = 50;

const modules = { compile: 'src/shared/compile/compile-graph.ts', drawing: 'e2e/fixtures/large-drawing.ts' };

/**
 * Times what happens at every edit of a drawing of 200 layers in residual blocks: the shapes of all values are inferred, and everything that is wrong is
 * found. Whole, and with every second wire missing, where there is the most to find. On a machine that does something else besides, look at the fastest run.
 */
export async function timeShapes({ quick }) {
  const folder = mkdtempSync(join(tmpdir(), 'gradient-desk-shapes-'));
  try {
    await buildModules(folder, modules);
    const load = (name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
    const [{ compileGraph }, { largeProject }] = [await load('compile'), await load('drawing')];
    const { graph, dataset } = largeProject(layers);
    const halfWired = { ...graph, edges: graph.edges.filter((_, index) => index % 2 === 0) };
    const rows = [
      ['whole', graph],
      ['half-wired', halfWired],
    ].map(([name, drawn]) => rowOf(name, drawn, () => compileGraph(drawn, dataset, 'en'), quick ? 20 : 200));
    process.stdout.write(`${describe(describeMachine(), rows)}\n`);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowOf(name, drawn, compile, runs) {
  for (let run = 0; run < warmUps; run += 1) compile();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    compile();
    return performance.now() - start;
  });
  const problems = compile().diagnostics.length;
  return { name, wires: drawn.edges.length, problems, fastest: Math.min(...times), median: median(times) };
}

function describe({ processor }, rows) {
  const lines = rows.map(
    ({ name, wires, problems, fastest, median: middle }) =>
      `  ${name.padEnd(11)} ${String(wires).padStart(3)} wires, ${String(problems).padStart(3)} problems: median ${middle.toFixed(2)} ms, fastest ${fastest.toFixed(2)} ms`,
  );
  return [`Shapes and problems of ${layers} layers, on ${processor} (goal: ${goal} ms)`, ...lines].join('\n');
}
