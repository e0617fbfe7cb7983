import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';
import { appArguments, appEnvironment, electronPath, launchApp } from './fixtures/launch.ts';

/** Makes the dialogs of the system answer by themselves; nobody could click them here. */
async function answerDialogs(app: ElectronApplication, answers: { open?: string; save?: string; button?: number }): Promise<void> {
  await app.evaluate(({ dialog }, { open, save, button }) => {
    dialog.showOpenDialog = async () => ({ canceled: open === undefined, filePaths: open === undefined ? [] : [open] });
    dialog.showSaveDialog = async () => ({ canceled: save === undefined, filePath: save ?? '' });
    dialog.showMessageBox = async () => ({ response: button ?? 0, checkboxChecked: false });
  }, answers);
}

function save(page: Page, text: string, saveAs = false) {
  return page.evaluate(
    ([content, as]) =>
      window.desk.saveProject({ bytes: new TextEncoder().encode(String(content)), suggestedName: 'Flower', saveAs: Boolean(as) }),
    [text, saveAs],
  );
}

test('an opened file is saved over only once the page took it over', async ({ electronApp, page, folder }) => {
  const opened = join(folder, 'opened.gdesk');
  const asked = join(folder, 'asked');
  await writeFile(opened, 'old');
  await answerDialogs(electronApp, { open: opened, save: asked });
  const contents = () =>
    page.evaluate(async () => {
      const result = await window.desk.openProject({});
      return (
        result.ok &&
        result.value && [result.value.name, new TextDecoder().decode(result.value.bytes), result.value.bytes instanceof Uint8Array]
      );
    });
  expect(await contents()).toEqual(['opened.gdesk', 'old', true]);
  expect(await save(page, 'first')).toEqual({ ok: true, value: { name: 'asked.gdesk' } });
  expect(await readFile(opened, 'utf8')).toBe('old');
  expect(await readFile(`${asked}.gdesk`, 'utf8')).toBe('first');
  await contents();
  await page.evaluate(() => window.desk.adoptFile({ name: 'opened.gdesk' }));
  expect(await save(page, 'second')).toEqual({ ok: true, value: { name: 'opened.gdesk' } });
  expect(await readFile(opened, 'utf8')).toBe('second');
  await page.evaluate(() => window.desk.forgetFile({}));
  await answerDialogs(electronApp, {});
  expect(await save(page, 'third')).toEqual({ ok: true, value: null });
  expect(await readFile(opened, 'utf8')).toBe('second');
});

test('a page that starts over never saves over the file of the one before', async ({ electronApp, page, folder }) => {
  const file = join(folder, 'mine.gdesk');
  await answerDialogs(electronApp, { save: file });
  expect(await save(page, 'first')).toEqual({ ok: true, value: { name: 'mine.gdesk' } });
  await answerDialogs(electronApp, {});
  await page.reload();
  expect(await save(page, 'second')).toEqual({ ok: true, value: null });
  expect(await readFile(file, 'utf8')).toBe('first');
});

test('a refused navigation leaves the project its file', async ({ electronApp, page, folder, launched }) => {
  const file = join(folder, 'mine.gdesk');
  await answerDialogs(electronApp, { save: file });
  await save(page, 'first');
  await answerDialogs(electronApp, {});
  await page.evaluate(() => window.location.assign('https://example.com/'));
  await expect.poll(() => launched.log()).toContain('Refused to navigate to https://example.com/');
  expect(await save(page, 'second')).toEqual({ ok: true, value: { name: 'mine.gdesk' } });
  expect(await readFile(file, 'utf8')).toBe('second');
});

test('the app goes on where nobody reads its standard error any more', async ({ electronApp, page }) => {
  electronApp.process().stderr?.destroy();
  for (const host of ['one', 'two', 'three']) await page.evaluate((name) => void window.open(`https://${name}.example/`), host);
  expect(await electronApp.evaluate(({ app }) => app.getName())).toBe('Gradient Desk');
});

test('files that cannot be opened or saved are explained', async ({ electronApp, page, folder }) => {
  const codes = async (
    answers: { open?: string; save?: string },
    ask: () => Promise<{ ok: boolean; diagnostics?: readonly { code: string }[] }>,
  ) => {
    await answerDialogs(electronApp, answers);
    const result = await ask();
    return result.ok ? [] : result.diagnostics?.map(({ code }) => code);
  };
  const open = () => page.evaluate(() => window.desk.openProject({}));
  await writeFile(join(folder, 'notes.txt'), 'x');
  expect(await codes({ open: join(folder, 'notes.txt') }, open)).toEqual(['GD511']);
  expect(await codes({ open: join(folder, 'missing.gdesk') }, open)).toEqual(['GD509']);
  expect(await codes({ save: join(folder, 'missing', 'x.gdesk') }, () => save(page, 'x'))).toEqual(['GD510']);
});

test('closing with unsaved changes asks, and quits only with the answer', async ({ electronApp, page }) => {
  await answerDialogs(electronApp, { button: 2 });
  await page.evaluate(() => window.desk.showState({ name: 'Flower', edited: true }));
  expect(await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe('• Flower — Gradient Desk');
  await electronApp.evaluate(({ app }) => app.quit());
  expect(await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await page.evaluate(() => {
    window.desk.on.command((command) => document.body.setAttribute('data-command', command));
  });
  await answerDialogs(electronApp, { button: 0 });
  await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(() => page.evaluate(() => document.body.getAttribute('data-command'))).toBe('save-and-close');
  await answerDialogs(electronApp, { button: 1 });
  const exited = new Promise((resolve) => electronApp.process().once('exit', resolve));
  await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await exited).toBe(0);
});

test('a second start hands its file to the window that is open', async ({ page, folder, launched }) => {
  const file = join(folder, 'second.gdesk');
  await writeFile(file, 'second');
  await page.evaluate(async () => {
    window.desk.on.fileOpened((result) => document.body.setAttribute('data-file', result.ok ? result.value.name : 'problem'));
    await window.desk.takePendingFile({});
  });
  const second = spawn(electronPath(), appArguments([file]), { env: appEnvironment(join(folder, 'user-data')), stdio: 'ignore' });
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
  await expect.poll(() => page.evaluate(() => document.body.getAttribute('data-file')), { message: launched.log() }).toBe('second.gdesk');
});

test('settings and the place of the window are remembered', async ({ electronApp, page, folder }) => {
  const before = await page.evaluate(() => window.desk.getSettings({}));
  expect(before.language).toBe('en');
  const changed = { ...before, language: 'ja', theme: 'dark', isMinimapShown: true, livePictures: false } as const;
  await page.evaluate((settings) => window.desk.setSettings(settings), changed);
  const shown = await electronApp.evaluate(({ Menu, nativeTheme }) => [
    Menu.getApplicationMenu()?.items[0]?.label,
    nativeTheme.shouldUseDarkColors,
  ]);
  expect(shown).toEqual(process.platform === 'darwin' ? [expect.any(String), true] : ['ファイル', true]);
  await electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1100, height: 720 }),
  );
  // As a person quits: only then is the place of the window written down.
  await electronApp.close();
  const again = await launchApp({ userData: join(folder, 'user-data'), arguments: [] });
  try {
    expect(await again.page.evaluate(() => window.desk.getSettings({}))).toEqual(changed);
    const bounds = await again.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
    expect(bounds).toMatchObject({ width: 1100, height: 720 });
  } finally {
    await again.close();
  }
});

test('an engine that dies is replaced; after the third time only on demand', async ({ electronApp, page }) => {
  const engine = () =>
    electronApp.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'Gradient Desk engine')?.pid ?? null);
  await page.evaluate(() => {
    const seen = { exits: [] as boolean[], ports: 0 };
    Object.assign(window, { seen });
    window.desk.on.engineExited(({ gaveUp }) => seen.exits.push(gaveUp));
    window.addEventListener('message', ({ data, ports }) => {
      if (data?.type === 'gradient-desk:engine-port' && ports.length === 1) seen.ports += 1;
    });
  });
  const seen = () => page.evaluate(() => (window as unknown as { seen: { exits: boolean[]; ports: number } }).seen);
  const connect = (force: boolean) => page.evaluate((forced) => window.desk.connectEngine({ force: forced }), force);
  for (const gaveUp of [false, false, true]) {
    await connect(false);
    await expect.poll(engine).not.toBeNull();
    const pid = Number(await engine());
    const { exits } = await seen();
    process.kill(pid, 'SIGKILL');
    await expect.poll(async () => (await seen()).exits).toEqual([...exits, gaveUp]);
  }
  const { ports } = await seen();
  expect(ports).toBeGreaterThanOrEqual(3);
  await connect(false);
  await expect.poll(async () => (await seen()).exits).toEqual([false, false, true, true]);
  expect(await engine()).toBeNull();
  await connect(true);
  await expect.poll(engine).not.toBeNull();
  await expect.poll(async () => (await seen()).ports).toBeGreaterThan(ports);
});

test('a page that dies is opened again, with a bridge and an engine', async ({ electronApp, problems }) => {
  await answerDialogs(electronApp, { button: 0 });
  const died = await electronApp.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) return 'no window';
    const gone = new Promise<string>((resolve) => contents.once('render-process-gone', (_event, { reason }) => resolve(reason)));
    const back = new Promise<void>((resolve) => contents.once('did-finish-load', () => resolve()));
    contents.forcefullyCrashRenderer();
    const reason = await gone;
    await back;
    return reason;
  });
  expect(['crashed', 'killed']).toContain(died);
  const script = `new Promise((resolve) => {
    window.addEventListener('message', ({ ports }) => ports.length === 1 && resolve('connected'));
    window.desk.connectEngine({ force: false });
  })`;
  const outcome = await electronApp.evaluate(
    ({ BrowserWindow }, source) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(source),
    script,
  );
  expect(outcome).toBe('connected');
  problems.splice(0);
});
