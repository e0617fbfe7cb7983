import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { npyHeader } from '../npz.mjs';

const features = 784;
const classes = 10;
const rowsAtOnce = 256;

/** Writes X (examples, 784) and Y (examples,) as .npy files, the same at every run. `pixels` are bytes, `decimals` numbers of the precision. */
export function writeSet(folder, kind, precision, examples) {
  const x = join(folder, 'x.npy');
  const y = join(folder, 'y.npy');
  const type = kind === 'pixels' ? '|u1' : precision === 'float32' ? '<f4' : '<f8';
  const file = openSync(x, 'w');
  writeSync(file, npyHeader(type, [examples, features]));
  const random = randomNumbers();
  for (let first = 0; first < examples; first += rowsAtOnce) {
    const count = Math.min(rowsAtOnce, examples - first) * features;
    const numbers = Float64Array.from({ length: count }, random);
    writeSync(file, new Uint8Array(storedAs(type, numbers).buffer));
  }
  closeSync(file);
  const labels = Uint8Array.from({ length: examples }, (_, example) => example % classes);
  writeFileSync(y, Buffer.concat([npyHeader('|u1', [examples]), labels]));
  return { x, y };
}

function storedAs(type, numbers) {
  if (type === '|u1') return Uint8Array.from(numbers, (number) => (number < 0.8 ? 0 : Math.floor(number * 256)));
  return type === '<f4' ? Float32Array.from(numbers) : numbers;
}

/** Numbers from 0 to 1 with all their digits. Source: Park and Miller, "Random number generators: good ones are hard to find", 1988. */
function randomNumbers() {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
