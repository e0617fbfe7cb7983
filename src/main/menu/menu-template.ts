import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/ipc/main-api.ts';
import type { TextName, Translate } from '../strings.ts';
import { menuNames } from './menu-names.ts';

/** What the application menu needs to know. */
export interface MenuContext {
  readonly platform: string;
  readonly isDeveloping: boolean;
  readonly translate: Translate;
  readonly send: (command: MenuCommand) => void;
  readonly recent: RecentMenu;
}

/** The projects that were open lately, the last one first, and what the menu does with them. */
export interface RecentMenu {
  readonly paths: readonly string[];
  readonly open: (path: string) => void;
  readonly clear: () => void;
}

type Item = MenuItemConstructorOptions;

const separator: Item = { type: 'separator' };

/** The application menu as data. Roles are Electron's own actions; everything else is a command that the page carries out. */
export function menuTemplate(context: MenuContext): Item[] {
  const isMac = context.platform === 'darwin';
  return [
    ...(isMac ? [applicationMenu(context)] : []),
    fileMenu(context, isMac),
    editMenu(context),
    drawMenu(context),
    viewMenu(context),
    trainingMenu(context),
    windowMenu(context),
    helpMenu(context, isMac),
  ];
}

/**
 * An item that sends a command. The page itself listens to the keys, because it knows whether someone is typing: the shortcut is only shown.
 * macOS always listens too, but comes after the page.
 */
function command({ translate, send }: MenuContext, text: TextName, name: MenuCommand, accelerator?: string): Item {
  return { id: name, label: translate(text), click: () => send(name), ...(accelerator ? { accelerator, registerAccelerator: false } : {}) };
}

function role({ translate }: MenuContext, text: TextName, name: NonNullable<Item['role']>): Item {
  return { role: name, label: translate(text) };
}

/** macOS puts the app's name over its first menu. Electron's own menu of that role would be in English only. */
function applicationMenu(context: MenuContext): Item {
  return {
    label: 'Gradient Desk',
    submenu: [
      role(context, 'about', 'about'),
      separator,
      role(context, 'services', 'services'),
      separator,
      role(context, 'hide', 'hide'),
      role(context, 'hideOthers', 'hideOthers'),
      role(context, 'showAll', 'unhide'),
      separator,
      role(context, 'quitOnMac', 'quit'),
    ],
  };
}

function fileMenu(context: MenuContext, isMac: boolean): Item {
  return {
    label: context.translate('file'),
    submenu: [
      command(context, 'new', 'new', 'CmdOrCtrl+N'),
      command(context, 'templates', 'templates'),
      separator,
      command(context, 'open', 'open', 'CmdOrCtrl+O'),
      recentMenu(context),
      command(context, 'openData', 'open-data', 'CmdOrCtrl+Shift+O'),
      separator,
      command(context, 'save', 'save', 'CmdOrCtrl+S'),
      command(context, 'saveAs', 'save-as', 'CmdOrCtrl+Shift+S'),
      separator,
      isMac ? role(context, 'closeWindow', 'close') : role(context, 'quit', 'quit'),
    ],
  };
}

function recentMenu({ translate, recent: { paths, open, clear } }: MenuContext): Item {
  const files = menuNames(paths).map((name, index): Item => ({ label: name, click: () => open(paths[index] ?? '') }));
  const submenu = [...files, separator, { label: translate('clearRecent'), click: clear }];
  return {
    label: translate('openRecent'),
    submenu: files.length > 0 ? submenu : [{ label: translate('noRecentFiles'), enabled: false }],
  };
}

/** Cut, copy and paste are roles, because they belong to a field while it is typed in; where none is, the page takes the event that a role causes. */
function editMenu(context: MenuContext): Item {
  return {
    label: context.translate('edit'),
    submenu: [
      command(context, 'undo', 'undo', 'CmdOrCtrl+Z'),
      command(context, 'redo', 'redo', 'CmdOrCtrl+Shift+Z'),
      separator,
      role(context, 'cut', 'cut'),
      role(context, 'copy', 'copy'),
      role(context, 'paste', 'paste'),
      command(context, 'duplicate', 'duplicate', 'CmdOrCtrl+D'),
      command(context, 'delete', 'delete'),
      command(context, 'selectAll', 'select-all', 'CmdOrCtrl+A'),
      separator,
      command(context, 'tidyUp', 'tidy-up', 'CmdOrCtrl+Shift+L'),
      command(context, 'findLayer', 'find-layer', 'CmdOrCtrl+F'),
    ],
  };
}

function drawMenu(context: MenuContext): Item {
  return {
    label: context.translate('draw'),
    submenu: [
      command(context, 'addNote', 'add-note'),
      command(context, 'editNote', 'edit-note'),
      separator,
      command(context, 'group', 'group', 'CmdOrCtrl+G'),
      command(context, 'ungroup', 'ungroup', 'CmdOrCtrl+Shift+G'),
      command(context, 'foldGroup', 'fold-group', 'CmdOrCtrl+E'),
      command(context, 'renameGroup', 'rename-group'),
    ],
  };
}

function viewMenu(context: MenuContext): Item {
  const developer: Item[] = context.isDeveloping ? [separator, role(context, 'developerTools', 'toggleDevTools')] : [];
  return {
    label: context.translate('view'),
    submenu: [
      command(context, 'searchCommands', 'search-commands', 'CmdOrCtrl+K'),
      separator,
      command(context, 'fitView', 'fit-view'),
      command(context, 'livePictures', 'live-pictures'),
      command(context, 'zoomToSelection', 'zoom-to-selection'),
      command(context, 'actualSize', 'actual-size'),
      command(context, 'toggleMinimap', 'toggle-minimap'),
      command(context, 'toggleWheel', 'toggle-wheel'),
      separator,
      role(context, 'zoomIn', 'zoomIn'),
      role(context, 'zoomOut', 'zoomOut'),
      role(context, 'resetZoom', 'resetZoom'),
      separator,
      role(context, 'fullScreen', 'togglefullscreen'),
      ...developer,
    ],
  };
}

function trainingMenu(context: MenuContext): Item {
  return {
    label: context.translate('training'),
    submenu: [
      command(context, 'train', 'train', 'CmdOrCtrl+Enter'),
      command(context, 'step', 'step'),
      separator,
      command(context, 'reset', 'reset'),
    ],
  };
}

function windowMenu(context: MenuContext): Item {
  return { role: 'window', label: context.translate('window'), submenu: [role(context, 'minimize', 'minimize')] };
}

function helpMenu(context: MenuContext, isMac: boolean): Item {
  const about: Item[] = isMac ? [] : [separator, role(context, 'about', 'about')];
  return { role: 'help', label: context.translate('help'), submenu: [command(context, 'shortcuts', 'shortcuts'), ...about] };
}
