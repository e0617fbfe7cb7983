import { parseArgs } from 'node:util';
import { SetupProblem } from '../scripts/setup/say.mjs';
import { peerFamilies } from './peers.mjs';
import { workNames } from './works.mjs';

export const usage = `npm run bench -- [options]
  --quick           few, short runs and small sizes: whether all works, not how fast
  --json            also write the results to bench/results/
  --only A,B        of ${workNames.join(', ')}
  --shapes          only how long a drawing of 200 layers takes to compile, which happens at every edit
  --csv             only how fast tables are read
  --memory          only how much memory a set of 60,000 × 784 adds to the process that trains on it
  --peers A,B       of ${peerFamilies.join(', ')}; ours always takes part
  --help            this text
`;

/** { quick, json, help, shapes, csv, memory, only: names or null, peers: families }. Throws a SetupProblem for what it does not understand. */
export function parseOptions(argv) {
  const { values, positionals } = parse(argv);
  // `--only planar cats` reads as well as `--only planar,cats`.
  const extra = positionals.filter((word) => workNames.includes(word));
  const unknown = positionals.find((word) => !extra.includes(word));
  if (unknown !== undefined) throw new SetupProblem(`What is ${unknown}?\n\n${usage}`);
  const only = values.only === undefined ? null : [...listOf('--only', values.only, workNames), ...extra];
  const peers = values.peers === undefined ? peerFamilies : listOf('--peers', values.peers, peerFamilies);
  return {
    quick: values.quick === true,
    json: values.json === true,
    help: values.help === true,
    shapes: values.shapes === true,
    csv: values.csv === true,
    memory: values.memory === true,
    only,
    peers,
  };
}

function parse(argv) {
  const flag = { type: 'boolean' };
  const list = { type: 'string' };
  try {
    return parseArgs({
      args: argv,
      options: { quick: flag, json: flag, help: flag, shapes: flag, csv: flag, memory: flag, only: list, peers: list },
      allowPositionals: true,
    });
  } catch (error) {
    throw new SetupProblem(`${error.message}\n\n${usage}`);
  }
}

function listOf(option, text, known) {
  const names = text.split(',').filter((name) => name !== '');
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined || names.length === 0)
    throw new SetupProblem(`${option} knows ${known.join(', ')}; not ${unknown ?? 'nothing'}.`);
  return names;
}
