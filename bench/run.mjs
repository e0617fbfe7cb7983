import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '../scripts/setup/folders.mjs';
import { say } from '../scripts/setup/say.mjs';
import { tolerances } from './agreement.mjs';
import { matricesOf } from './data.mjs';
import { judgeGoals } from './goals.mjs';
import { growthOf } from './growth.mjs';
import { describeMachine, processorSlug } from './machine.mjs';
import { measureWork } from './measure.mjs';
import { npzOf } from './npz.mjs';
import { PeerProcess } from './peer-process.mjs';
import { preparePeers } from './peers.mjs';
import { showProgress } from './progress.mjs';
import { buildEngine } from './setup/build-engine.mjs';
import { loadEngine } from './setup/load-engine.mjs';
import { formatResults } from './table.mjs';
import { chosenWorks } from './works.mjs';

// Idle time before each timed run: thread pools of the peer before go on spinning for a while.
const settleMilliseconds = 100;
const full = { repeats: 7, runMilliseconds: 200, settleMilliseconds };
const quick = { repeats: 3, runMilliseconds: 50, settleMilliseconds };

/** Runs the benchmark; the exit code is 1 where a peer computes something else or ours failed. */
export async function runBench(options) {
  const folder = mkdtempSync(join(tmpdir(), 'gradient-desk-bench-'));
  const running = [];
  const end = () => {
    for (const peer of running) peer.end();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', end);
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  const results = await measureAll(options, folder, running);
  end();
  process.stdout.write(formatResults(results));
  if (options.json) say(`\nWritten to ${writeResults(results)}`);
  return results.works.some(({ rows }) => rows.length === 0 || rows.some(({ verdict }) => verdict === 'different')) ? 1 : 0;
}

async function measureAll(options, folder, running) {
  const machine = describeMachine();
  const settings = { quick: options.quick, ...(options.quick ? quick : full), tolerances };
  const engineFolder = join(folder, 'engine');
  await buildEngine(engineFolder);
  const engine = await loadEngine(engineFolder);
  const { peers, missing } = await preparePeers(options.peers, engineFolder);
  const abouts = await startPeers(peers, running, missing);
  const works = [];
  const progress = showProgress();
  for (const work of chosenWorks(options)) {
    const data = join(folder, 'work.npz');
    writeFileSync(data, npzOf(matricesOf(work, engine)));
    const entrants = running.filter(({ name }) => !work.peers || work.peers.includes(name));
    const { rows, failures } = await measureWork({ ...work, data }, entrants, { ...settings, onProgress: progress.show });
    works.push({ work, rows });
    missing.push(...failures.map(({ peer, reason }) => ({ peer, reason: `${work.name}: ${reason}` })));
  }
  progress.end();
  const date = new Date().toISOString().slice(0, 10);
  const growth = growthOf(works);
  const goals = judgeGoals({ works, growth });
  return { date, machine: { ...machine, loadAfter: loadavg()[0] }, settings, peers: abouts, works, growth, goals, missing };
}

/** Starts the peers, all at once; one that cannot even be started is missing. Answers what each says of itself. */
async function startPeers(peers, running, missing) {
  const abouts = {};
  running.push(...peers.map((description) => new PeerProcess(description)));
  for (const peer of [...running]) {
    try {
      abouts[peer.name] = await peer.about();
    } catch (error) {
      missing.push({ peer: peer.name, reason: error.message });
      running.splice(running.indexOf(peer), 1);
      peer.end();
    }
  }
  return abouts;
}

/** Writes the results beside those of other days and machines; the file, from the root of the repository. */
function writeResults(results) {
  const folder = join(root, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${results.date}-${processorSlug(results.machine)}${results.settings.quick ? '-quick' : ''}.json`);
  writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);
  return relative(root, file);
}
