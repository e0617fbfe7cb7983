const eraseLine = '\r\u001b[K';

/** What is going on, on stderr: one line that is written over on a terminal, else a line for each new work. */
export function showProgress() {
  const { stderr } = process;
  let last = '';
  return {
    show(text) {
      const [work] = text.split(':');
      if (stderr.isTTY) stderr.write(`${eraseLine}${text}`);
      else if (work !== last) stderr.write(`${work} …\n`);
      last = work;
    },
    end() {
      if (stderr.isTTY) stderr.write(eraseLine);
    },
  };
}
