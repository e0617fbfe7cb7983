/** Lines of text with columns side by side, under a title. Cells are printed as they are; the first column is left-aligned, the others right. */
export function aligned(title, header, lines) {
  const rows = [header, ...lines].map((row) => row.map(String));
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const pad = (cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]));
  return [title, ...rows.map((row) => `  ${row.map(pad).join('  ').trimEnd()}`)].join('\n');
}

/** Three figures, without an exponent. */
export function short(value) {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** What is to be said of a row, or of a line of growth, whose costs were not found to agree. */
export function flag({ verdict }) {
  if (verdict === 'different') return 'COMPUTES SOMETHING ELSE';
  return verdict === 'unproven' ? 'agreement unproven' : '';
}
