const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** A number of bytes to three digits, in steps of 1024: `8 B`, `57.2 MB`. */
export function formatBytes(bytes: number): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)));
  const size = bytes / 1024 ** step;
  const digits = step === 0 || size >= 100 ? 0 : 1;
  return `${size.toFixed(digits)} ${units[step]}`;
}
