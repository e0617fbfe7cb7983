import { join } from 'node:path';
import { run } from './setup/command-line.mjs';
import { root } from './setup/folders.mjs';
import { prepare } from './setup/prepare.mjs';
import { runScript } from './setup/say.mjs';

/** `npm run dev`: opens the app with hot reload of the page. */
await runScript(async () => {
  const electron = await prepare({ electron: true });
  const environment = { ...process.env, ELECTRON_EXEC_PATH: electron.executable };
  if (process.platform === 'linux' && process.getuid() === 0) environment.NO_SANDBOX = '1';
  return run(process.execPath, [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'dev'], {
    cwd: root,
    env: environment,
  });
});
