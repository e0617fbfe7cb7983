import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { root } from '../setup/folders.mjs';

/** Runs an action on the real app, in English, with settings of its own and without the gallery: (app, page) as Playwright knows them. Quits without asking. */
export async function withApp(electron, environment, action) {
  const userData = mkdtempSync(join(tmpdir(), 'gradient-desk-'));
  writeFileSync(join(userData, 'settings.json'), JSON.stringify({ isGalleryShownAtStart: false }));
  const { ELECTRON_RUN_AS_NODE: _, ...env } = environment;
  const asRoot = process.platform === 'linux' && process.getuid() === 0;
  const app = await _electron.launch({
    executablePath: electron.executable,
    // Chromium refuses to run its sandbox as root.
    args: [...(asRoot ? ['--no-sandbox'] : []), root, '--lang=en'],
    chromiumSandbox: !asRoot,
    env: { ...env, GRADIENT_DESK_USER_DATA: userData },
  });
  const exited = once(app.process(), 'exit');
  try {
    const page = await app.firstWindow();
    await untilEngine(page, 'idle');
    return await action(app, page);
  } finally {
    app.process().kill('SIGKILL');
    await exited;
    await rm(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** Waits until the status bar says that the engine is in that state. */
export async function untilEngine(page, state) {
  await page.locator(`[data-testid="engine-state"][data-state="${state}"]`).waitFor({ timeout: 60_000 });
}
