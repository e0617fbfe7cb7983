import { setTimeout as pause } from 'node:timers/promises';
import { compareCosts } from './agreement.mjs';
import { referenceOf } from './peer-names.mjs';
import { median, quantile } from './statistics.mjs';

/** Most time that one peer may take of one work, in its timed runs. */
const budgetMilliseconds = 8_000;
const maximumIterations = 200_000;

/**
 * Times one work with all peers. Each first runs the check iterations, whose costs are compared with ours, then warms up with a run of full length; then all
 * take turns (A B C A B C …), so that whatever else the machine does meets all alike. Answers a row for each peer; one that fails or refuses is left
 * out with its reason in `failures`.
 */
export async function measureWork(work, peers, { repeats, runMilliseconds, settleMilliseconds, onProgress }) {
  const failures = [];
  const entrants = [];
  for (const peer of peers) {
    onProgress(`${work.name}: ${peer.name} warms up`);
    const entrant = await attempt(peer, failures, () => warmUp(work, peer, runMilliseconds, failures));
    if (entrant) entrants.push(entrant);
  }
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    for (const entrant of entrants.filter((candidate) => repeat < candidate.repeats)) {
      onProgress(`${work.name}: run ${repeat + 1} of ${repeats}, ${entrant.peer.name}`);
      await pause(settleMilliseconds);
      const outcome = await attempt(entrant.peer, failures, () => entrant.peer.run(entrant.iterations));
      if (outcome) entrant.samples.push(outcome.microseconds);
      else entrant.repeats = 0;
    }
  }
  const reference = referenceOf(entrants, ({ peer }) => peer.name)?.check;
  const rows = entrants.filter(({ samples }) => samples.length > 0).map((entrant) => rowOf(entrant, reference, work));
  return { rows, failures };
}

/** Loads the work, checks and finds how many iterations fill a run; null where the peer does not do such work, with a reason where one would expect it to. */
async function warmUp(work, peer, runMilliseconds, failures) {
  const { takes, form, reason, multiple = 1 } = await peer.load(work);
  if (!takes) {
    if (reason) failures.push({ peer: peer.name, reason });
    return null;
  }
  const check = await peer.run(work.checkIterations);
  let iterations = iterationsFor(check.microseconds, runMilliseconds, multiple);
  if (check.microseconds < runMilliseconds * 1000) {
    // The first time tells little of a short iteration: code was still being compiled.
    const warm = await peer.run(iterations);
    iterations = iterationsFor(warm.microseconds, runMilliseconds, multiple);
  }
  const fitting = Math.floor((budgetMilliseconds * 1000) / (check.microseconds * (iterations + 1)));
  return { peer, form, check, iterations, repeats: Math.max(2, fitting), samples: [] };
}

/** How many iterations fill so many milliseconds, as a multiple. */
export function iterationsFor(microseconds, milliseconds, multiple) {
  const filling = Math.min(maximumIterations, (milliseconds * 1000) / microseconds);
  return Math.max(1, Math.round(filling / multiple)) * multiple;
}

async function attempt(peer, failures, action) {
  try {
    return await action();
  } catch (error) {
    failures.push({ peer: peer.name, reason: error.message });
    peer.end();
    return null;
  }
}

function rowOf({ peer, form, check, iterations, samples }, reference, work) {
  return {
    peer: peer.name,
    precision: peer.precision,
    threads: form?.threads ?? null,
    form: form?.firstLayer ?? form?.name ?? null,
    microseconds: median(samples),
    lowerQuartile: quantile(samples, 0.25),
    upperQuartile: quantile(samples, 0.75),
    iterationsPerRun: iterations,
    samples,
    firstCost: check.firstCost,
    lastCost: check.lastCost,
    ...agreementOf(check, reference, work, peer.precision, form),
  };
}

/** A yardstick computes nothing that could differ. */
function agreementOf(check, reference, work, precision, form) {
  if (form?.yardstick) return { difference: null, verdict: 'same' };
  return reference ? compareCosts(check, reference, work, precision) : { difference: null, verdict: 'unproven' };
}
