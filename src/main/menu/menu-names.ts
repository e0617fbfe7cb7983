import { basename, dirname } from 'node:path';

/** What files are called in a menu: their names; with the folder where two have the same. `&` would mark a key in a menu, so it is doubled. */
export function menuNames(paths: readonly string[]): readonly string[] {
  const names = paths.map((path) => basename(path));
  return paths.map((path, index) => {
    const name = names[index] ?? '';
    const isUnique = names.indexOf(name) === names.lastIndexOf(name);
    return (isUnique ? name : `${name} — ${dirname(path)}`).replaceAll('&', '&&');
  });
}
