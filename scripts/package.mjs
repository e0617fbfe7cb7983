import { join } from 'node:path';
import { run } from './setup/command-line.mjs';
import { root } from './setup/folders.mjs';
import { prepare } from './setup/prepare.mjs';
import { runScript } from './setup/say.mjs';

/** `npm run package -- [electron-builder's arguments]`: packages the app with the Electron that runs here, by default as an unpacked folder. */
await runScript(async () => {
  const electron = await prepare({ electron: true });
  const targets = process.argv.length > 2 ? process.argv.slice(2) : ['--dir'];
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  return run(process.execPath, [builder, ...targets, `-c.electronDist=${electron.folder}`, `-c.electronVersion=${electron.version}`], {
    cwd: root,
  });
});
