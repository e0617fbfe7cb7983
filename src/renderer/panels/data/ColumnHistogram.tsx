import styles from './data-panel.module.css';

const [width, height] = [80, 24];

/** How often values of a feature lie in each of its ranges, from the least to the greatest. */
export function ColumnHistogram({ label, counts }: { readonly label: string; readonly counts: readonly number[] }) {
  const most = Math.max(1, ...counts);
  const step = width / counts.length;
  // What occurs at all is seen.
  const bars = counts.flatMap((count, index) => {
    const bar = count === 0 ? 0 : Math.max(1, (height * count) / most);
    return bar === 0 ? [] : [`M${index * step} ${height}v${-bar}h${step - 0.5}v${bar}z`];
  });
  return (
    <svg className={styles.histogram} viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      <path d={bars.join('')} />
    </svg>
  );
}
