import { spawn, spawnSync } from 'node:child_process';

/** Runs a program with its output shown; the exit code, or 127 where it does not exist. */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    // npm is a .cmd file on Windows, which only a shell can start.
    const shell = process.platform === 'win32' && program === 'npm';
    const child = spawn(program, args, { stdio: ['ignore', 2, 2], shell, ...options });
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs a program quietly: its exit code and what it wrote. */
export function ask(program, args) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 });
  return { code: status ?? 127, stdout: stdout ?? '', stderr: stderr ?? '' };
}
