import type { KnownFile } from '../../shared/ipc/engine-files.ts';

/** Milliseconds for which a number that is not known yet is waited for. */
const patience = 2_000;

/**
 * Which files of data stand behind which numbers, as the main process tells it. The page asks over a pipe of its own, so that a number may be asked for
 * shortly before it is told.
 */
export class KnownFileList {
  readonly #paths = new Map<number, string>();
  readonly #waiting = new Set<() => void>();

  add(files: readonly KnownFile[]): void {
    for (const { id, path } of files) this.#paths.set(id, path);
    for (const look of [...this.#waiting]) look();
  }

  /** The files of these numbers, in this order; null where one of them is still not known after `milliseconds`. */
  find(ids: readonly number[], milliseconds = patience): Promise<readonly KnownFile[] | null> {
    return new Promise((resolve) => {
      const settle = (files: readonly KnownFile[] | null) => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(files);
      };
      const look = () => {
        const found = this.#find(ids);
        if (found) settle(found);
      };
      const timer = setTimeout(() => settle(null), milliseconds);
      this.#waiting.add(look);
      look();
    });
  }

  #find(ids: readonly number[]): readonly KnownFile[] | null {
    const files = ids.flatMap((id) => {
      const path = this.#paths.get(id);
      return path === undefined ? [] : [{ id, path }];
    });
    return files.length === ids.length ? files : null;
  }
}
