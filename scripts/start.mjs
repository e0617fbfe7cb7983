import { spawn } from 'node:child_process';
import { root } from './setup/folders.mjs';
import { prepare } from './setup/prepare.mjs';
import { runScript, say } from './setup/say.mjs';
import { hasDisplay } from './setup/system-libraries.mjs';

/** `npm start [-- FILE.gdesk]`: sets up what is missing and opens the app; without a display trains the digits under a virtual one. */
await runScript(async () => {
  const electron = await prepare({ electron: true });
  if (hasDisplay()) return openApp(electron);
  say('There is no display here, so the digits template is trained headless, in the real app under a virtual display.');
  const { trainHeadless } = await import('./headless-training.mjs');
  return trainHeadless(electron);
});

function openApp(electron) {
  say('Opening Gradient Desk …');
  // Chromium refuses to run its sandbox as root.
  const flags = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env;
  const child = spawn(electron.executable, [...flags, root, ...process.argv.slice(2)], { stdio: 'inherit', env: environment });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 0)));
}
