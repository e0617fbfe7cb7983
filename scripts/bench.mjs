import { prepare } from './setup/prepare.mjs';
import { runScript } from './setup/say.mjs';

/** `npm run bench [-- options]`: times our engine beside NumPy, PyTorch, JAX and TensorFlow.js on this machine; bench/README.md says how to read it. */
await runScript(async () => {
  await prepare({ electron: false });
  const { parseOptions, usage } = await import('../bench/options.mjs');
  const options = parseOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (options.shapes) {
    const { timeShapes } = await import('../bench/shapes.mjs');
    return timeShapes(options);
  }
  if (options.csv) {
    const { timeCsv } = await import('../bench/csv.mjs');
    return timeCsv(options);
  }
  if (options.memory) {
    const { measureMemory } = await import('../bench/memory.mjs');
    return measureMemory(options);
  }
  const { runBench } = await import('../bench/run.mjs');
  return runBench(options);
});
