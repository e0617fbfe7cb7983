/**
 * Sum of the values from `start` up to `end`, in that order, with the errors of rounding summed beside it: the same bits on every machine, and as exact as
 * the last digit, however many there are. Source: Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen" (1974).
 */
export function compensatedSum(start: number, end: number, valueAt: (index: number) => number): number {
  let sum = 0;
  let lost = 0;
  for (let index = start; index < end; index += 1) {
    const value = valueAt(index);
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
