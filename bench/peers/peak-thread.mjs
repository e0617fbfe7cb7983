import { parentPort, workerData } from 'node:worker_threads';
import { loadEngine } from '../setup/load-engine.mjs';
import { peakInstance } from './peak-instance.mjs';
import { turn, words } from './peak-threads.mjs';

/** A thread of the register-only peak: each round it does the turns that the control words say. */
const { engineFolder, module, numberBytes, control } = workerData;
const { core, at } = peakInstance(await loadEngine(engineFolder), module, numberBytes);
parentPort.postMessage('ready');
for (let round = 0; ; round += 1) {
  Atomics.wait(control, words.round, round);
  turn(core, numberBytes, at, control[words.turns]);
  Atomics.add(control, words.through, 1);
  Atomics.notify(control, words.through);
}
