import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { mainEvents, mainRequests } from '../src/shared/ipc/main-api.ts';
import { expect, test } from './fixtures/app.ts';

/** The preferences with which Electron made the app's window. Electron has the function but leaves it out of its types. */
function windowPreferences(app: ElectronApplication): Promise<Readonly<Record<string, unknown>>> {
  return app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().map((window) => window.webContents as unknown as WithPreferences);
    return contents[0]?.getLastWebPreferences() ?? {};
  });
}

interface WithPreferences {
  getLastWebPreferences(): Readonly<Record<string, unknown>> | null;
}

test('the page is sandboxed and knows nothing of Node', async ({ electronApp, page }) => {
  const preferences = await windowPreferences(electronApp);
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  });
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer'].filter((name) => name in window),
  );
  expect(found).toEqual([]);
});

test('the bridge is the contract, no more', async ({ page }) => {
  const requests = Object.keys(mainRequests).filter((name) => name !== 'openPath' && name !== 'addDataPaths');
  const bridge = await page.evaluate(() => ({
    functions: Object.entries(window.desk)
      .filter(([, value]) => typeof value === 'function')
      .map(([name]) => name)
      .sort(),
    events: Object.keys(window.desk.on).sort(),
    values: Object.entries(window.desk)
      .filter(([, value]) => typeof value !== 'function')
      .map(([name]) => name)
      .sort(),
  }));
  expect(bridge).toEqual({
    functions: [...requests, 'openDropped', 'addDroppedData'].sort(),
    events: Object.keys(mainEvents).sort(),
    values: ['electronVersion', 'on', 'platform', 'styleNonce'],
  });
});

test('no function of the bridge takes the name of a channel', async ({ page, launched }) => {
  const refused = await page.evaluate(async () => {
    const names = ['gradient-desk:request:getSettings', 'ELECTRON_BROWSER_REQUIRE', 'electron'];
    const desk: Record<string, unknown> = { ...window.desk };
    const asking = Object.values(desk)
      .filter((value): value is (argument: unknown) => Promise<unknown> => typeof value === 'function')
      .flatMap((ask) =>
        names.map((name) =>
          ask(name).then(
            () => 'answered',
            () => 'refused',
          ),
        ),
      );
    return [...new Set(await Promise.all(asking))];
  });
  expect(refused).toEqual(['refused']);
  expect(launched.log()).toContain('its argument does not fit');
});

test('a request with a wrong argument is refused without details', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const ask = window.desk.setSettings as (argument: unknown) => Promise<unknown>;
    const wrong = [
      { language: 'tlh', theme: 'dark', livePictures: true },
      { language: 'en', theme: 'dark', livePictures: true, more: 1 },
      null,
      [],
      { __proto__: { language: 'en' } },
    ];
    return Promise.all(
      wrong.map((argument) =>
        ask(argument).then(
          () => 'answered',
          (error) => String(error),
        ),
      ),
    );
  });
  const refused = "Error: Error invoking remote method 'gradient-desk:request:setSettings': Error: refused";
  expect(answers).toEqual(answers.map(() => refused));
});

test('a file that a script makes reads nothing from the disk, whatever its name', async ({ page, folder }) => {
  const secret = join(folder, 'secret.gdesk');
  await writeFile(secret, 'secret');
  const answer = await page.evaluate(async (path) => {
    const result = await window.desk.openDropped(new File(['x'], path));
    return result.ok ? 'read' : result.diagnostics.map(({ code, data }) => [code, data.file]);
  }, secret);
  expect(answer).toEqual([['GD509', 'secret.gdesk']]);
});

test('a message from a frame or a window that is not the page is refused', async ({ electronApp, launched }) => {
  const answer = await electronApp.evaluate(async ({ app, BrowserWindow }) => {
    const path = `${app.getAppPath()}/out/preload/preload.cjs`;
    const other = new BrowserWindow({ show: false, webPreferences: { preload: path, sandbox: true, contextIsolation: true } });
    await other.loadURL('data:text/html,<p>other</p>');
    const said: string = await other.webContents.executeJavaScript("desk.getSettings({}).then(() => 'answered', (error) => String(error))");
    other.destroy();
    return said;
  });
  expect(answer).toContain('refused');
  expect(launched.log()).toContain('Refused a request getSettings: it is from data:');
});

test('inline script, eval, and foreign content are refused by the policy', async ({ page, problems }) => {
  const result = await page.evaluate(async () => {
    const marks = window as unknown as Record<string, unknown>;
    const violations = new Set<string>();
    marks.violations = violations;
    document.addEventListener('securitypolicyviolation', (event) => violations.add(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.body.append(script);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.attributeRan = true');
    document.body.append(button);
    button.click();
    const style = document.createElement('style');
    style.textContent = 'body { --forged: 1 }';
    document.head.append(style);
    const frame = document.createElement('iframe');
    frame.src = 'data:text/html,<p>frame</p>';
    document.body.append(frame);
    const picture = new Image();
    picture.src = 'https://example.com/x.png';
    const object = document.createElement('object');
    object.data = 'data:text/html,x';
    document.body.append(object);
    // In a task of its own: code that a debugger evaluates may compile code whatever the policy says.
    const evalError = await new Promise((resolve) =>
      setTimeout(() => {
        try {
          marks.evalRan = new Function('return 1')();
          resolve('');
        } catch (error) {
          resolve(String(error));
        }
      }, 0),
    );
    const fetched = await fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    );
    return {
      ran: ['inlineRan', 'attributeRan', 'evalRan'].filter((name) => name in marks),
      evalError,
      fetched,
      forgedStyle: getComputedStyle(document.body).getPropertyValue('--forged'),
    };
  });
  expect(result.ran).toEqual([]);
  expect(result.evalError).toContain('EvalError');
  expect(result.fetched).toBe('refused');
  expect(result.forgedStyle).toBe('');
  const refused = [
    'connect-src',
    'frame-src',
    'img-src',
    'object-src',
    'script-src',
    'script-src-attr',
    'script-src-elem',
    'style-src-elem',
  ];
  const violations = () => page.evaluate(() => [...(window as unknown as { violations: Set<string> }).violations].sort());
  await expect.poll(violations).toEqual(refused);
  expect(problems.splice(0).length).toBeGreaterThan(0);
});

test('styles that libraries add with the nonce are applied', async ({ page }) => {
  const colour = await page.evaluate(() => {
    const style = document.createElement('style');
    style.nonce = window.desk.styleNonce;
    style.textContent = ':root { --with-nonce: 1 }';
    document.head.append(style);
    const value = getComputedStyle(document.documentElement).getPropertyValue('--with-nonce');
    style.remove();
    return value.trim();
  });
  expect(colour).toBe('1');
});

test('the window stays on its page', async ({ electronApp, page, problems, launched }) => {
  const server = createServer((request, response) => {
    visited.push(request.url ?? '');
    response.end('reached');
  });
  const visited: string[] = [];
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const home = page.url();
  try {
    for (const target of [`http://127.0.0.1:${port}/`, 'file:///etc/passwd', 'app://other/index.html', 'data:text/html,x']) {
      await page.evaluate((url) => {
        const link = document.createElement('a');
        link.href = url;
        document.body.append(link);
        link.click();
        link.target = '_blank';
        link.click();
        link.remove();
        window.open(url);
        try {
          window.location.assign(url);
        } catch {
          // Some targets are refused by an exception already.
        }
      }, target);
    }
    await expect.poll(() => launched.log()).toContain(`Refused to navigate to http://127.0.0.1:${port}/`);
    expect(launched.log()).toContain(`Refused to open a window for http://127.0.0.1:${port}/`);
    expect(page.url()).toBe(home);
    expect(await page.evaluate(() => typeof window.desk)).toBe('object');
    expect(await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(visited).toEqual([]);
  } finally {
    server.close();
  }
  problems.splice(0);
});

test('even without the policy nothing outside of the app can be loaded', async ({ electronApp }) => {
  const outcomes = await electronApp.evaluate(async ({ BrowserWindow }) => {
    const load = async (url: string) => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
      const outcome = await window.loadURL(url).then(
        () => 'loaded',
        (error) => String(error.code),
      );
      window.destroy();
      return outcome;
    };
    return [await load('http://127.0.0.1:9/'), await load('file:///etc/hostname')];
  });
  expect(outcomes).toEqual(['ERR_BLOCKED_BY_CLIENT', 'ERR_BLOCKED_BY_CLIENT']);
});

test('every permission is denied', async ({ page, problems }) => {
  const answers = await page.evaluate(async () => {
    const state = (name: string) =>
      navigator.permissions.query({ name: name as PermissionName }).then(
        ({ state: given }) => given,
        () => 'denied',
      );
    const place = new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        (error) => resolve(error.message === '' ? 'denied' : 'denied'),
      ),
    );
    return {
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        (error) => error.name,
      ),
      microphone: await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        (error) => error.name,
      ),
      notifications: await Notification.requestPermission(),
      place: await place,
      clipboard: await navigator.clipboard.readText().then(
        () => 'granted',
        (error) => error.name,
      ),
      states: await Promise.all(['camera', 'microphone', 'geolocation', 'notifications', 'midi', 'clipboard-read'].map(state)),
    };
  });
  expect(answers.camera).toMatch(/NotAllowedError|NotFoundError/);
  expect(answers.microphone).toMatch(/NotAllowedError|NotFoundError/);
  expect([answers.notifications, answers.place, answers.clipboard]).toEqual(['denied', 'denied', 'NotAllowedError']);
  expect([...new Set(answers.states)]).toEqual(['denied']);
  problems.splice(0);
});

test('the page is served from its own folder only', async ({ page, problems }) => {
  const statuses = await page.evaluate(async () => {
    const paths = [
      '/../package.json',
      '/%2e%2e/main/index.cjs',
      '/..%2fmain%2findex.cjs',
      '/..%5cmain%5cindex.cjs',
      '/assets/..%2f..%2fmain/index.cjs',
      '/index.html%00',
      '/',
      '/missing.js',
      '//etc/passwd',
    ];
    const ask = (url: string) =>
      fetch(url).then(
        async (response) => `${response.status} ${(await response.text()).length}`,
        () => 'refused',
      );
    return Promise.all([...paths.map((path) => ask(`app://desk${path}`)), ask('app://other/index.html'), ask('file:///etc/passwd')]);
  });
  expect([...new Set(statuses)].sort()).toEqual(['404 0', 'refused']);
  const own = await page.evaluate(async () => {
    const response = await fetch('app://desk/index.html');
    return [response.status, response.headers.get('content-type'), response.headers.get('x-content-type-options')];
  });
  expect(own).toEqual([200, 'text/html; charset=utf-8', 'nosniff']);
  problems.splice(0);
});

test('channels that the contract does not name lead nowhere, even for code with all rights of a preload', async ({
  electronApp,
  folder,
  page,
}) => {
  const preload = join(folder, 'hostile.cjs');
  await writeFile(
    preload,
    "const { contextBridge, ipcRenderer } = require('electron'); contextBridge.exposeInMainWorld('invoke', (...all) => ipcRenderer.invoke(...all));",
  );
  const forged = [
    'gradient-desk:request:constructor',
    'gradient-desk:request:readFile',
    'gradient-desk:',
    'openProject',
    'ELECTRON_BROWSER_READ_FILE',
  ];
  const outcomes = await electronApp.evaluate(
    async ({ BrowserWindow }, { preload, forged, url }) => {
      const hostile = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await hostile.loadURL(url);
      const call = (channel: string) => `invoke(${JSON.stringify(channel)}, {}).then(() => 'answered', (error) => String(error))`;
      const script = `Promise.all([${forged.map(call).join(',')}])`;
      const answers: string[] = await hostile.webContents.executeJavaScript(script);
      hostile.destroy();
      return answers;
    },
    { preload, forged, url: page.url() },
  );
  expect(outcomes.map((outcome) => outcome.includes('No handler registered'))).toEqual(forged.map(() => true));
});
