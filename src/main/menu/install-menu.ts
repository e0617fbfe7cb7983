import { app, Menu } from 'electron';
import type { MenuCommand } from '../../shared/ipc/main-api.ts';
import type { Language } from '../../shared/language.ts';
import { translator } from '../strings.ts';
import { menuTemplate, type RecentMenu } from './menu-template.ts';

/** Puts the application menu in place, in a language and with the recent files; again whenever one of them changes. */
export function installMenu(language: Language, send: (command: MenuCommand) => void, recent: RecentMenu): void {
  const context = { platform: process.platform, isDeveloping: !app.isPackaged, translate: translator(language), send, recent };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(context)));
}
