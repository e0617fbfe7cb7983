import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEngine } from '../setup/load-engine.mjs';
import { peakInstance } from './peak-instance.mjs';
import { PeakThreads, turn } from './peak-threads.mjs';
import { serve } from './protocol.mjs';

/**
 * No peer but a yardstick: as many multiplications and additions as a product takes, by WebAssembly in registers alone. Arguments: folder of the built
 * engine, folder of the matrix core, precision, threads.
 */
const [engineFolder, coreFolder, precision, threadsText] = process.argv.slice(2);
const threads = Number(threadsText);
const numberBytes = precision === 'float64' ? 8 : 4;
const engine = await loadEngine(engineFolder);
const module = await engine.compileCore(new Uint8Array(readFileSync(join(coreFolder, 'core.wasm'))));
const { core, at } = peakInstance(engine, module, numberBytes);
const operationsPerTurn = core.peak(numberBytes, at, 1);
const team = new PeakThreads();
await team.start(threads, { engineFolder, module, numberBytes });

function yardstick({ operations }) {
  return {
    form: { precision, threads, yardstick: true },
    reset: () => undefined,
    advance(iterations) {
      const turns = Math.ceil((operations * iterations) / operationsPerTurn / threads);
      team.run(turns, () => turn(core, numberBytes, at, turns));
    },
    // It computes nothing that could be compared.
    cost: () => 0,
  };
}

await serve({ library: 'WebAssembly in registers', version: engine.version, precision }, (work) =>
  work.kind === 'product' ? yardstick(work) : { refusal: null },
);
