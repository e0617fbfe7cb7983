import { prepare } from './setup/prepare.mjs';
import { runScript } from './setup/say.mjs';

/** `npm run build`: installs packages where they are missing and builds what changed into `out/`. */
await runScript(() => prepare({ electron: false }).then(() => 0));
