/** So many ids with this prefix that none of the items has: `n4`, `n5` … */
export function freshIds(items: readonly { readonly id: string }[], prefix: string, count: number): readonly string[] {
  const taken = new Set(items.map(({ id }) => id));
  const ids: string[] = [];
  for (let number = items.length + 1; ids.length < count; number += 1) if (!taken.has(`${prefix}${number}`)) ids.push(`${prefix}${number}`);
  return ids;
}
