import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { app, nativeTheme, session } from 'electron';
import type { MenuCommand, Settings } from '../shared/ipc/main-api.ts';
import type { Language } from '../shared/language.ts';
import { createEngineHost } from './engine/engine-host.ts';
import { createFileHandover, type FileHandover } from './file-handover.ts';
import { createDataFiles } from './files/data-files.ts';
import { isProjectFileName } from './files/project-file-name.ts';
import { createRecentFiles } from './files/recent-files.ts';
import { createAnswers, offerFile } from './ipc/answers.ts';
import { answerRequests, sendEvent } from './ipc/validated-ipc.ts';
import { installMenu } from './menu/install-menu.ts';
import { appPlaces } from './places.ts';
import { restrictLoading } from './security/loading.ts';
import { pageSource } from './security/page-origin.ts';
import { servePage } from './security/page-protocol.ts';
import { restrictPermissions } from './security/permissions.ts';
import { defaultSettings } from './settings/read-settings.ts';
import { createSettingsStore } from './settings/settings-store.ts';
import { translator } from './strings.ts';
import { openProjectWindow, type ProjectWindow } from './windows/project-window.ts';

/** The app once it is ready. */
export interface App {
  /** Brings the window to the front; opens one where there is none. */
  showWindow(): void;
  /** Opens a file that the operating system handed over. */
  openFile(path: string): void;
}

/** Puts the parts together: settings, menu, page, engine, and the one window. Called once Electron is ready. */
export async function createApp(): Promise<App> {
  const places = appPlaces(app.getAppPath());
  const page = pageSource(app.isPackaged, process.env.ELECTRON_RENDERER_URL);
  const styleNonce = randomBytes(16).toString('base64');
  const inUserData = (name: string) => join(app.getPath('userData'), name);
  let open: ProjectWindow | null = null;
  let isQuitting = false;
  let menuLanguage: Language | null = null;

  restrictPermissions(session.defaultSession);
  restrictLoading(session.defaultSession, page);
  servePage(session.defaultSession.protocol, places.page, styleNonce);

  const send = (command: MenuCommand) => {
    if (open) sendEvent(open.window.webContents, 'command', command);
  };
  const recent = await createRecentFiles(inUserData('recent-files.json'), showMenu);
  const settings = await createSettingsStore(
    inUserData('settings.json'),
    defaultSettings(app.getLocale()),
    ({ language, theme }: Settings) => {
      nativeTheme.themeSource = theme;
      // A new menu closes one that is open: settings that it does not show leave it alone.
      if (language === menuLanguage) return;
      menuLanguage = language;
      showMenu();
    },
  );
  const translate = () => translator(settings.current().language);

  const dataFiles = createDataFiles((files) => engine.tellFiles(files));
  const engine = createEngineHost(places, {
    onExit: (gaveUp) => {
      if (open) sendEvent(open.window.webContents, 'engineExited', { gaveUp });
    },
    knownFiles: dataFiles.all,
  });
  const handover: FileHandover = createFileHandover(async (path) => {
    if (!open) return;
    const { window } = open;
    sendEvent(window.webContents, 'fileOpened', await offerFile(open, path, recent));
  });

  const dataHandover: FileHandover = createFileHandover(async (path) => {
    const files = await dataFiles.add([path]);
    if (open) sendEvent(open.window.webContents, 'dataOpened', files);
  });

  answerRequests(
    createAnswers({
      settings,
      recent,
      translate,
      engine,
      dataFiles,
      takePendingPath: handover.take,
      takePendingDataPath: dataHandover.take,
      windowOf: (sender) => {
        if (open?.window.webContents !== sender) throw new Error('a page without a window');
        return open;
      },
    }),
    page.origin,
  );

  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('will-quit', engine.stop);

  function showMenu(): void {
    if (menuLanguage !== null) installMenu(menuLanguage, send, { paths: recent.paths(), open: openFile, clear: forgetRecentFiles });
  }

  function forgetRecentFiles(): void {
    recent.clear();
    app.clearRecentDocuments();
  }

  function pageLeft(): void {
    handover.pageLeft();
    dataHandover.pageLeft();
  }

  function openFile(path: string): void {
    const target = isProjectFileName(path) ? handover : dataHandover;
    target.receive(path);
    showWindow();
  }

  function openWindow(): void {
    const opened = openProjectWindow({
      preload: places.preload,
      placeFile: inUserData('window.json'),
      styleNonce,
      pageUrl: page.url,
      translate,
      onStay: () => {
        isQuitting = false;
      },
      onPageLeft: pageLeft,
    });
    open = opened;
    opened.window.once('closed', () => {
      open = null;
      pageLeft();
      // Closing was held up to save, which ended the quitting that asked for it.
      if (isQuitting) app.quit();
    });
  }

  function showWindow(): void {
    if (!open) {
      openWindow();
      return;
    }
    if (open.window.isMinimized()) open.window.restore();
    open.window.focus();
  }

  return { showWindow, openFile };
}
