/** Longest wait for a frame, in milliseconds: a window that is not visible draws none, but its training goes on. */
const longestWait = 250;

/** Calls back once, when the page is about to draw the next frame. */
export function nextFrame(callback: () => void): void {
  const cancel = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  const run = () => {
    cancel();
    callback();
  };
  const frame = requestAnimationFrame(run);
  const timer = setTimeout(run, longestWait);
}
