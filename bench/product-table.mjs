import { shareOfPeak } from './peak-share.mjs';
import { ours } from './peer-names.mjs';
import { aligned, flag, short } from './text-table.mjs';

/** GFLOPS of all peers by size; of ours also the percent of the register-only peak. `products`: [{ work, rows }]. */
export function productTable(products) {
  if (products.length === 0) return '';
  const peers = [...new Set(products.flatMap(({ rows }) => rows.map(({ peer }) => peer)))];
  const header = ['peer', ...products.map(({ work }) => `${work.size}`), ''];
  const lines = peers.map((peer) => {
    const rows = products.map(({ rows: all }) => all.find((row) => row.peer === peer));
    const speeds = rows.map((row, index) => (row ? speedOf(row, products[index]) : ''));
    return [peer, ...speeds, rows.map((row) => (row ? flag(row) : '')).find((text) => text !== '') ?? ''];
  });
  const table = aligned('gemm: product of square matrices, GFLOPS by size', header, lines);
  return `${table}\n  %: of the register-only peak in the same precision on as many threads as the engine took (peak-…, in the same turns).`;
}

function speedOf(row, { work, rows }) {
  const speed = short(work.operations / row.microseconds / 1000);
  const share = row.peer.startsWith(`${ours}-`) ? shareOfPeak(row, rows) : null;
  return share === null ? speed : `${speed} ${(share * 100).toFixed(0)}%`;
}
