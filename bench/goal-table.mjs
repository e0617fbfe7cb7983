import { aligned, short } from './text-table.mjs';

/** The goals that this run says something of, with what it found. `goals`: what `judgeGoals` gives. */
export function goalTable(goals) {
  if (goals.length === 0) return '';
  const header = ['work', 'ours', 'against', 'goal', 'measured', 'with jax-scan', ''];
  const lines = goals.map((goal) => [
    goal.work,
    goal.ours,
    goal.against,
    goal.atMost === undefined ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`,
    goal.atMost === undefined ? figure(goal.value) : exponent(goal.value),
    figure(goal.valueWithScan),
    verdictOf(goal),
  ]);
  return [
    aligned('goals: ratio of medians, time of the other over ours; of speeds for products, of exponents for growth', header, lines),
    '  ours: the better of 1 and all threads. best peer: the fastest of the others in this run, in either precision, without NumPy in Gram form, which is our own idea, and',
    '  without jax-scan, 100 iterations inside one compiled loop; the column beside it counts that too and decides nothing.',
  ].join('\n');
}

function figure(value) {
  return value === null ? '' : short(value);
}

/** Near its bound a third decimal tells. */
function exponent(value) {
  return value === null ? '' : value.toFixed(3);
}

function verdictOf({ isReached }) {
  if (isReached === null) return 'not measured';
  return isReached ? 'reached' : 'not reached';
}
