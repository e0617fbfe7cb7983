import { yardstick } from './peer-names.mjs';

/**
 * Speed of a row of a product, as a share of what the core reaches in registers alone, in the same precision and on as many threads as the row
 * took. Where the yardstick was not taken on that many, it is that of one thread times their number. Null without a yardstick.
 */
export function shareOfPeak(row, rows) {
  const peaks = rows.filter(({ peer, precision }) => peer.startsWith(`${yardstick}-`) && precision === row.precision);
  const alike = peaks.find(({ threads }) => threads === row.threads);
  if (alike) return alike.microseconds / row.microseconds;
  const single = peaks.find(({ threads }) => threads === 1);
  return single ? single.microseconds / row.threads / row.microseconds : null;
}
