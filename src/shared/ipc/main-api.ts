import { languages } from '../language.ts';
import { z } from '../schema.ts';
import { diagnosticSchema } from '../spec/diagnostics/diagnostic.ts';
import { limits } from '../spec/limits.ts';
import { dataFileSchema, importLimits } from './data-import.ts';

export const themes = ['system', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

/** At most so many commands are remembered as used. */
export const maximumRecentCommands = 5;

/** Width or height of a part of the window, in pixels; null: as the window's size suggests. */
const paneSize = z.number().int().min(0).max(10_000).nullable().default(null);

/** Parts of the window whose sizes can be changed: the widths of side bar and inspector, the height of the dock. */
export const paneSizesSchema = z.strictObject({ sideBar: paneSize, inspector: paneSize, dock: paneSize });

export type PaneSizes = z.infer<typeof paneSizesSchema>;

/** What is remembered from one start to the next. A field that was not there yet when the file was written takes its default. */
export const settingsSchema = z.strictObject({
  language: z.enum(languages),
  theme: z.enum(themes),
  /** Whether nodes show pictures of what they do. */
  livePictures: z.boolean().default(true),
  isMinimapShown: z.boolean().default(false),
  /** The wheel, or two fingers on a trackpad, move the canvas; Ctrl with the wheel zooms. Otherwise the wheel zooms. */
  doesWheelPan: z.boolean().default(false),
  /** What was chosen in the command palette, the newest first: ids of its entries. */
  recentCommands: z.array(z.string().max(limits.nameLength)).max(maximumRecentCommands).readonly().default([]),
  /** Whether the window opens with the gallery of templates. */
  isGalleryShownAtStart: z.boolean().default(true),
  panes: paneSizesSchema.default({ sideBar: null, inspector: null, dock: null }),
});

export type Settings = z.infer<typeof settingsSchema>;

/** A project file's name (without its folder: the page never sees paths) and contents. */
export const openedFileSchema = z.strictObject({ name: z.string(), bytes: z.instanceof(Uint8Array) });

export type OpenedFile = z.infer<typeof openedFileSchema>;

/** A project that was open lately: its file's name, and the number by which it can be opened as long as the app runs. */
export const recentFileSchema = z.strictObject({ id: z.number().int(), name: z.string() });

export type RecentFile = z.infer<typeof recentFileSchema>;

const empty = z.strictObject({});
const failed = z.strictObject({ ok: z.literal(false), diagnostics: z.array(diagnosticSchema).readonly() });
const resultOf = <T extends z.ZodType>(value: T) => z.union([z.strictObject({ ok: z.literal(true), value }), failed]);
const path = z.string().min(1).max(32_768);
/** The dialog may give more than are taken: the page says so. */
const dataFiles = z.array(dataFileSchema).max(1000);

/** What the page may ask of the main process: name -> argument and answer. `null` answers mean that the user cancelled. */
export const mainRequests = {
  /** Shows the open dialog and reads the file. */
  openProject: { argument: empty, answer: resultOf(openedFileSchema.nullable()) },
  /** Reads a file that was dropped on the window; only the preload can tell its path. */
  openPath: { argument: z.strictObject({ path }), answer: resultOf(openedFileSchema) },
  /** Asks which files of data, or which folder of pictures; none where the user cancelled. Nothing of them is read. */
  chooseData: { argument: z.strictObject({ what: z.enum(['files', 'folder']) }), answer: resultOf(dataFiles) },
  /** Takes files and folders of data that were dropped on the window; only the preload can tell their paths. */
  addDataPaths: { argument: z.strictObject({ paths: z.array(path).min(1).max(importLimits.files) }), answer: resultOf(dataFiles) },
  /** Takes over the file or folder of data with which the program was started; none where it was not. From then on the page is told by `dataOpened`. */
  takePendingData: { argument: empty, answer: resultOf(dataFiles) },
  /** The projects that were open lately, the last one first. */
  recentFiles: { argument: empty, answer: z.array(recentFileSchema).readonly() },
  /** Reads one of them. One that is no longer there is taken off the list; the answer says so. */
  openRecent: { argument: recentFileSchema.pick({ id: true }), answer: resultOf(openedFileSchema) },
  /** Takes over the file that was handed over by the operating system (double click, second instance) before the page was ready; null if none. */
  takePendingFile: { argument: empty, answer: resultOf(openedFileSchema.nullable()) },
  /**
   * The opened file of that name now is the project in the window: the next save goes to it. Until then a save asks where, so that a file
   * which turned out to be no project, or which the user did not want after all, is never overwritten.
   */
  adoptFile: { argument: z.strictObject({ name: z.string() }), answer: empty },
  /** Saves atomically to the current file, or asks where: with `saveAs`, or where there is no current file yet. */
  saveProject: {
    argument: z.strictObject({ bytes: z.instanceof(Uint8Array), suggestedName: z.string().max(limits.nameLength), saveAs: z.boolean() }),
    answer: resultOf(z.strictObject({ name: z.string() }).nullable()),
  },
  /** The project in the window is a new one: the next save asks where. */
  forgetFile: { argument: empty, answer: empty },
  /** Title of the window, and whether closing it would lose something. */
  showState: { argument: z.strictObject({ name: z.string().max(limits.nameLength), edited: z.boolean() }), answer: empty },
  /** Asks whether unsaved changes may be given up, in a native dialog; `save` means: save first. */
  askToDiscard: { argument: empty, answer: z.enum(['save', 'discard', 'cancel']) },
  /** The text on the system's clipboard if it may be a copied part of a drawing (`mayBeClipboardContent`); null otherwise: the page sees no other text. */
  readClipboardText: { argument: empty, answer: z.strictObject({ text: z.string().max(limits.clipboardLength).nullable() }) },
  /** Puts a text on the system's clipboard. */
  writeClipboardText: { argument: z.strictObject({ text: z.string().max(limits.clipboardLength) }), answer: empty },
  getSettings: { argument: empty, answer: settingsSchema },
  setSettings: { argument: settingsSchema, answer: empty },
  /** Asks for a (new) port to the engine, which arrives as a window message; starts the engine where it does not run. */
  connectEngine: { argument: z.strictObject({ force: z.boolean() }), answer: empty },
  /** Closes the window without asking: the page has just saved. */
  closeWindow: { argument: empty, answer: empty },
} as const;

/** Commands of the application menu that the page carries out. */
export const menuCommands = [
  'new',
  'open',
  'open-data',
  'templates',
  'save',
  'save-as',
  'save-and-close',
  'undo',
  'redo',
  'duplicate',
  'delete',
  'select-all',
  'tidy-up',
  'find-layer',
  'search-commands',
  'add-note',
  'edit-note',
  'group',
  'ungroup',
  'fold-group',
  'rename-group',
  'fit-view',
  'live-pictures',
  'zoom-to-selection',
  'actual-size',
  'toggle-minimap',
  'toggle-wheel',
  'train',
  'step',
  'reset',
  'shortcuts',
] as const;

export type MenuCommand = (typeof menuCommands)[number];

/** What the main process tells the page unasked: name -> payload. */
export const mainEvents = {
  command: z.enum(menuCommands),
  /** A file was opened from outside (double click on another file, second instance). */
  fileOpened: resultOf(openedFileSchema),
  /** A file or folder of data was opened from outside. */
  dataOpened: resultOf(dataFiles),
  /** The engine process ended; `gaveUp`: it will not be started again unasked. */
  engineExited: z.strictObject({ gaveUp: z.boolean() }),
} as const;

export type MainRequestName = keyof typeof mainRequests;
export type MainArgument<N extends MainRequestName> = z.infer<(typeof mainRequests)[N]['argument']>;
export type MainAnswer<N extends MainRequestName> = z.infer<(typeof mainRequests)[N]['answer']>;
export type MainEventName = keyof typeof mainEvents;
export type MainPayload<N extends MainEventName> = z.infer<(typeof mainEvents)[N]>;

/** Prefix of every channel between page and main process; anything else is refused. */
export const channelPrefix = 'gradient-desk:';

/** `type` of the window message that hands the engine's port from the preload to the page. */
export const enginePortMessage = 'gradient-desk:engine-port';

/** What the preload puts on `window.desk`: plain functions, one for each request, none of which takes a channel's name. */
export type DeskBridge = {
  readonly [N in Exclude<MainRequestName, 'openPath' | 'addDataPaths'>]: (argument: MainArgument<N>) => Promise<MainAnswer<N>>;
} & {
  /** Reads a dropped file (`file` is a DOM File). */
  readonly openDropped: (file: unknown) => Promise<MainAnswer<'openPath'>>;
  /** Takes dropped files and folders of data (`files` are DOM Files). */
  readonly addDroppedData: (files: readonly unknown[]) => Promise<MainAnswer<'addDataPaths'>>;
  /** Listens to one event of the main process; returns the function that ends it. */
  readonly on: { readonly [N in MainEventName]: (listener: (payload: MainPayload<N>) => void) => () => void };
  readonly platform: string;
  readonly electronVersion: string;
  /** Nonce of the page's content security policy, for libraries that add style elements. */
  readonly styleNonce: string;
};
