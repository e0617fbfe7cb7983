import { serve } from '../peers/protocol.mjs';

/**
 * A peer that computes nothing and answers as it is told. Argument, as JSON: `refusal`, `form`, `multiple` as in the protocol; `cost` after the first
 * iteration; `only`: it fails for other numbers of iterations.
 */
const { cost = 0.5, only = null, ...answer } = JSON.parse(process.argv[2]);

function load() {
  let done = 0;
  const advance = (iterations) => {
    if (only && !only.includes(iterations)) throw new Error(`Error: ${iterations} iterations`);
    done += iterations;
  };
  const reset = () => {
    done = 0;
  };
  return { ...answer, reset, advance, cost: () => (done === 1 ? 0.7 : cost) };
}

await serve({ library: 'made up' }, load);
