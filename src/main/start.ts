import { app } from 'electron';
import { type App, createApp } from './app.ts';
import { fileArgument } from './file-argument.ts';
import { preventNavigation } from './security/navigation.ts';
import { declarePageScheme } from './security/page-protocol.ts';

/**
 * Starts the app, or hands the file it was started with over to the instance that runs already. GRADIENT_DESK_USER_DATA names another folder
 * for settings and the like, and with it another instance.
 */
export function start(): void {
  const userData = process.env.GRADIENT_DESK_USER_DATA;
  if (userData) app.setPath('userData', userData);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  declarePageScheme();
  // Where Chromium was told to do without its sandbox (it must for root), demanding it would keep its processes from starting.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => preventNavigation(contents));

  let running: App | null = null;
  let waitingFile = givenFile(process.argv, process.cwd());

  function openFile(path: string): void {
    if (running) running.openFile(path);
    else waitingFile = path;
  }

  app.on('second-instance', (_event, argv, workingDirectory) => {
    running?.showWindow();
    const path = givenFile(argv, workingDirectory);
    if (path !== null) openFile(path);
  });
  // macOS hands over files by this event, which may come before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFile(path);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => running?.showWindow());
  void app.whenReady().then(async () => {
    running = await createApp();
    if (waitingFile === null) running.showWindow();
    else running.openFile(waitingFile);
  });
}

function givenFile(argv: readonly string[], workingDirectory: string): string | null {
  return fileArgument(argv, process.defaultApp === true, workingDirectory);
}
