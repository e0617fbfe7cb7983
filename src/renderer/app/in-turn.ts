/**
 * Makes a queue of one: what is handed to it is carried out one after the other, in the order in which it came. What fails rejects its own promise
 * and holds nothing up.
 */
export function createTurns(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const mine = last.then(task);
    last = mine.catch(() => undefined);
    return mine;
  };
}
