/**
 * Files that the operating system hands to the app: kept until the page asks for one, told to the page from then on. Only the last one that
 * came too early is kept, because a window holds one project.
 */
export interface FileHandover {
  /** A file was handed over. */
  receive(path: string): void;
  /** The page is there and asks what has been waiting. */
  take(): string | null;
  /** There is no page any more, or it starts over. */
  pageLeft(): void;
}

/** `tell` is called with each file that comes while the page is there. */
export function createFileHandover(tell: (path: string) => void): FileHandover {
  let waiting: string | null = null;
  let isPageThere = false;
  return {
    receive: (path) => {
      if (isPageThere) tell(path);
      else waiting = path;
    },
    take: () => {
      const taken = waiting;
      waiting = null;
      isPageThere = true;
      return taken;
    },
    pageLeft: () => {
      isPageThere = false;
    },
  };
}
