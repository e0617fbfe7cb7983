import { basename, join } from 'node:path';
import { app, clipboard, type WebContents } from 'electron';
import type { MainArgument, OpenedFile } from '../../shared/ipc/main-api.ts';
import { mayBeClipboardContent } from '../../shared/project/clipboard-content.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { EngineHost } from '../engine/engine-host.ts';
import { askWhatToOpen, askWhereToSave, askWhichData } from '../files/ask-for-path.ts';
import type { DataFiles } from '../files/data-files.ts';
import { openProjectFile } from '../files/open-project.ts';
import { suggestedFileName } from '../files/project-file-name.ts';
import type { RecentFiles } from '../files/recent-files.ts';
import { saveProjectFile } from '../files/save-project.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Translate } from '../strings.ts';
import type { ProjectWindow } from '../windows/project-window.ts';
import type { MainAnswers } from './validated-ipc.ts';

/** What the answers to the page's requests draw on. */
export interface AnswerContext {
  readonly settings: SettingsStore;
  readonly recent: RecentFiles;
  readonly translate: () => Translate;
  readonly engine: EngineHost;
  readonly dataFiles: DataFiles;
  /** The window whose page asks. */
  readonly windowOf: (sender: WebContents) => ProjectWindow;
  /** The file that was handed over before the page asked for one; from then on the page is told of further ones by an event. */
  readonly takePendingPath: () => string | null;
  /** Likewise for data. */
  readonly takePendingDataPath: () => string | null;
}

/** Reads a file for the page of a window, which may then take it over. A recent file that is gone is taken off the list, which GD514 says. */
export async function offerFile(target: ProjectWindow, path: string, recent: RecentFiles): Promise<Result<OpenedFile>> {
  const result = await openProjectFile(path);
  if (result.ok) target.file.offer(path);
  else if (recent.paths().includes(path) && result.diagnostics.some(({ data }) => data.problem === 'ENOENT')) {
    recent.remove(path);
    return failure(diagnose('GD514', { file: basename(path) }));
  }
  return result;
}

/** The answers to all requests of the page. */
export function createAnswers(context: AnswerContext): MainAnswers {
  const { settings, recent, translate, engine, dataFiles, windowOf, takePendingPath, takePendingDataPath } = context;

  async function offerIfAny(target: ProjectWindow, path: string | null): Promise<Result<OpenedFile | null>> {
    return path === null ? success(null) : offerFile(target, path, recent);
  }

  return {
    openProject: async (_argument, sender) => {
      const target = windowOf(sender);
      return await offerIfAny(target, await askWhatToOpen(target.window, translate()));
    },
    openPath: async ({ path }, sender) => await offerFile(windowOf(sender), path, recent),
    chooseData: async ({ what }, sender) => {
      return await dataFiles.add(await askWhichData(windowOf(sender).window, what, translate()));
    },
    addDataPaths: async ({ paths }) => await dataFiles.add(paths),
    takePendingData: async () => {
      const path = takePendingDataPath();
      return path === null ? success([]) : await dataFiles.add([path]);
    },
    recentFiles: () => recent.listed(),
    openRecent: async ({ id }, sender) => {
      const path = recent.pathOf(id);
      if (path === null) throw new Error(`no recent file has the number ${id}`);
      return await offerFile(windowOf(sender), path, recent);
    },
    takePendingFile: async (_argument, sender) => await offerIfAny(windowOf(sender), takePendingPath()),
    adoptFile: ({ name }, sender) => {
      const { file } = windowOf(sender);
      file.adopt(name);
      rememberAsRecent(file.path(), recent);
      return {};
    },
    saveProject: async (argument, sender) => await save(windowOf(sender), argument, context),
    forgetFile: (_argument, sender) => {
      windowOf(sender).file.forget();
      return {};
    },
    showState: (state, sender) => {
      windowOf(sender).show(state);
      return {};
    },
    askToDiscard: (_argument, sender) => windowOf(sender).askAboutChanges(),
    // Electron 22 answers at once, newer ones with a promise.
    readClipboardText: async () => {
      const text = await clipboard.readText();
      return { text: mayBeClipboardContent(text) ? text : null };
    },
    writeClipboardText: async ({ text }) => {
      await clipboard.writeText(text);
      return {};
    },
    getSettings: () => settings.current(),
    setSettings: async (next) => {
      await settings.change(next);
      return {};
    },
    connectEngine: ({ force }, sender) => {
      engine.connect(sender, force);
      return {};
    },
    closeWindow: (_argument, sender) => {
      windowOf(sender).closeNow();
      return {};
    },
  };
}

async function save(
  { window, file }: ProjectWindow,
  { bytes, suggestedName, saveAs }: MainArgument<'saveProject'>,
  { translate, recent }: AnswerContext,
): Promise<Result<{ name: string } | null>> {
  const current = file.path();
  const saved = file.saving();
  const proposed = current ?? join(app.getPath('documents'), suggestedFileName(suggestedName, translate()('untitled')));
  const target = current !== null && !saveAs ? current : await askWhereToSave(window, proposed, translate());
  if (target === null) return success(null);
  const result = await saveProjectFile(target, bytes);
  if (!result.ok) return result;
  saved(result.value);
  rememberAsRecent(result.value, recent);
  return success({ name: basename(result.value) });
}

function rememberAsRecent(path: string | null, recent: RecentFiles): void {
  if (path === null) return;
  recent.add(path);
  app.addRecentDocument(path);
}
