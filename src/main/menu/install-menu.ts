import { app, Menu } from 'electron';
import type { MenuCommand } from '../../shared/ipc/main-api.ts';
import type { Language } from '../../shared/language.ts';
import { translator } from '../strings.ts';
import { menuTemplate } from './menu-template.ts';

/** Puts the application menu in place, in a language; again whenever that changes. */
export function installMenu(language: Language, send: (command: MenuCommand) => void): void {
  const context = { platform: process.platform, isDeveloping: !app.isPackaged, translate: translator(language), send };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(context)));
}
