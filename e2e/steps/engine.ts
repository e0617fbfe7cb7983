import { type ElectronApplication, expect } from '@playwright/test';

/** Ends the engine's process as a crash would, and waits until another one is there. */
export async function crashEngine(electronApp: ElectronApplication): Promise<void> {
  const engine = () =>
    electronApp.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'Gradient Desk engine')?.pid ?? null);
  const pid = await engine();
  if (pid === null) throw new Error('there is no engine');
  process.kill(pid, 'SIGKILL');
  await expect.poll(async () => [null, pid].includes(await engine()), { timeout: 30_000 }).toBe(false);
}
