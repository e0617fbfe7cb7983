import type { BrowserWindow } from 'electron';
import type { MainArgument } from '../../shared/ipc/main-api.ts';
import { type CurrentFile, createCurrentFile } from '../files/current-file.ts';
import { sendEvent } from '../ipc/validated-ipc.ts';
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
  // The page starts over with a new project: it must neither be asked about nor go to the old file.
  surviveDeadPage(window, context.translate, () => {
    file.forget();
    state = { ...state, edited: false };
  });
  show(state);
  void window.loadURL(context.pageUrl);

  function closeNow(): void {
    state = { ...state, edited: false };
    window.close();
  }

  return { window, file, show, askAboutChanges: ask, closeNow };
}
