import { spawn } from 'node:child_process';
import { SetupProblem } from './say.mjs';
import { hasDisplay } from './system-libraries.mjs';

/**
 * Runs an action with an environment in which windows can be shown: the present one where it has a display (unless `always`), else one with a virtual display
 * (Xvfb) that lives as long as the action.
 */
export async function withDisplay(action, { always = false } = {}) {
  if (process.platform !== 'linux' || (hasDisplay() && !always)) return action(process.env);
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  try {
    const number = await new Promise((resolve, reject) => {
      server.stdio[3].once('data', (data) => resolve(String(data).trim()));
      server.once('error', reject);
      server.once('exit', () => reject(new SetupProblem('The virtual display (Xvfb) did not start.')));
    });
    const { WAYLAND_DISPLAY: _, ...environment } = process.env;
    return await action({ ...environment, DISPLAY: `:${number}` });
  } finally {
    server.kill();
  }
}
