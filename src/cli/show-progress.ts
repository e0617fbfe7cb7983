import cliProgress from 'cli-progress';
import type { CommandContext } from './command-context.ts';
import type { ReportedCost } from './run-training.ts';

/** Shows how a training goes on. */
export interface ProgressDisplay {
  readonly update: (done: number, cost: number, reported: readonly ReportedCost[]) => void;
  readonly end: () => void;
}

const digits = 6;

/** On a terminal a bar with the cost, else a line for each reported cost; on stderr in either case, so that stdout stays free for the answer. */
export function showProgress(iterations: number, { environment, text }: CommandContext): ProgressDisplay {
  const { stderr } = environment;
  if (!stderr.isTTY) {
    const update = (_done: number, _cost: number, reported: readonly ReportedCost[]) => {
      for (const [iteration, cost] of reported) stderr.write(`${text.training.report(iteration, cost.toFixed(digits))}\n`);
    };
    return { update, end: () => undefined };
  }
  const format = ` {bar} {percentage}%  {value}/{total}  ${text.training.cost} {cost}  {eta_formatted}`;
  const bar = new cliProgress.SingleBar(
    { stream: stderr, format, hideCursor: true, clearOnComplete: true },
    cliProgress.Presets.shades_classic,
  );
  bar.start(iterations, 0, { cost: '' });
  return { update: (done, cost) => bar.update(done, { cost: cost.toFixed(digits) }), end: () => bar.stop() };
}
