import type { BrowserWindow } from 'electron';
import type { MainArgument } from '../../shared/ipc/main-api.ts';
import { type CurrentFile, createCurrentFile } from '../files/current-file.ts';
import { sendEvent } from '../ipc/validated-ipc.ts';
import { log } from '../log.ts';
import type { Translate } from '../strings.ts';
import { guardClosing } from './closing.ts';
import { createWindow, type WindowOptions } from './create-window.ts';
import { surviveDeadPage } from './page-failure.ts';
import { askAboutChanges } from './unsaved-changes.ts';

/** A window with a project in it. */
export interface ProjectWindow {
  readonly window: BrowserWindow;
  readonly file: CurrentFile;
  /** Puts the project's name and whether it has unsaved changes into the title. */
  show(state: MainArgument<'showState'>): void;
  /** Asks what is to become of unsaved changes. */
  askAboutChanges(): ReturnType<typeof askAboutChanges>;
  /** Closes without asking. */
  closeNow(): void;
}

/** What a project window needs of the app. */
export interface ProjectWindowContext extends WindowOptions {
  readonly pageUrl: string;
  readonly translate: () => Translate;
  /** The user decided that the window stays. */
  readonly onStay: () => void;
  /** The page that was there is gone, or another one comes in its place. */
  readonly onPageLeft: () => void;
}

/** Opens a window with a new project; the page loads while this returns. */
export function openProjectWindow(context: ProjectWindowContext): ProjectWindow {
  let state: MainArgument<'showState'> = { name: '', edited: false };
  const window = createWindow(context);
  const file = createCurrentFile();

  function show(next: MainArgument<'showState'>): void {
    state = next;
    const name = next.name === '' ? context.translate()('untitled') : next.name;
    window.setTitle(`${next.edited ? '• ' : ''}${name} — Gradient Desk`);
    window.setDocumentEdited(next.edited);
    window.setRepresentedFilename(file.path() ?? '');
  }

  const ask = () => askAboutChanges(window, state.name, context.translate());
  guardClosing(window, {
    isEdited: () => state.edited,
    ask,
    save: () => sendEvent(window.webContents, 'command', 'save-and-close'),
    stay: context.onStay,
  });
  // A page starts with a new project: that must not go to the old file, and the old one can no longer be saved.
  function startOver(): void {
    file.forget();
    state = { ...state, edited: false };
    context.onPageLeft();
  }

  surviveDeadPage(window, context.translate, startOver);
  window.webContents.on('did-navigate', startOver);
  show(state);
  window.loadURL(context.pageUrl).catch((error) => log(`The page was not loaded: ${error}`));

  function closeNow(): void {
    state = { ...state, edited: false };
    window.close();
  }

  return { window, file, show, askAboutChanges: ask, closeNow };
}
