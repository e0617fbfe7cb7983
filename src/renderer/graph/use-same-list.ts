import { useState } from 'react';

/** The list of the last time where the same things stand in it: React Flow goes through everything that it draws when it is given another list. */
export function useSameList<T>(list: T[]): T[] {
  const [last, setLast] = useState(list);
  if (last === list) return list;
  const isSame = last.length === list.length && list.every((item, index) => item === last[index]);
  if (isSame) return last;
  setLast(list);
  return list;
}
