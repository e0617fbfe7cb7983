/** Which item of a grid the focus goes to from item `index` with a key, for `count` items in rows of `columns`; null where the key does not move it. */
export function itemAfterKey(key: string, index: number, count: number, columns: number): number | null {
  const next = target(key, index, count, columns);
  return next === null || next < 0 || next >= count ? null : next;
}

function target(key: string, index: number, count: number, columns: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return index - 1;
    case 'ArrowRight':
      return index + 1;
    case 'ArrowUp':
      return index - columns;
    case 'ArrowDown':
      return index + columns;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
