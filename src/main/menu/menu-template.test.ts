import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { type MenuCommand, menuCommands } from '../../shared/ipc/main-api.ts';
import { languages } from '../../shared/language.ts';
import { translator } from '../strings.ts';
import { menuTemplate, type RecentMenu } from './menu-template.ts';

function itemsOf(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

function build(
  platform: string,
  language: (typeof languages)[number] = 'en',
  sent: MenuCommand[] = [],
  recent: RecentMenu = { paths: [], open: () => undefined, clear: () => undefined },
) {
  const send = (command: MenuCommand) => void sent.push(command);
  return menuTemplate({ platform, isDeveloping: false, translate: translator(language), send, recent });
}

describe('the application menu', () => {
  it('sends every command once; only the closing question asks to save and close', () => {
    const sent: MenuCommand[] = [];
    for (const { click } of itemsOf(build('linux', 'en', sent))) (click as (() => void) | undefined)?.();
    expect([...sent].sort()).toEqual(menuCommands.filter((command) => command !== 'save-and-close').sort());
  });

  it.each(languages)('has a text for every item in %s', (language) => {
    for (const platform of ['linux', 'darwin']) {
      const unnamed = itemsOf(build(platform, language)).filter(({ type, label }) => type !== 'separator' && !label);
      expect(unnamed).toEqual([]);
    }
  });

  it.each(languages)('lists the recent files, opens them and forgets them, in %s', (language) => {
    const done: string[] = [];
    const recent = { paths: ['/a/one.gdesk', '/b/two.gdesk'], open: (path: string) => done.push(path), clear: () => done.push('clear') };
    const text = translator(language);
    const submenuOf = (menu: MenuItemConstructorOptions[]) => {
      const { submenu } = itemsOf(menu).find(({ label }) => label === text('openRecent')) ?? {};
      return Array.isArray(submenu) ? submenu : [];
    };
    const items = submenuOf(build('linux', language, [], recent));
    expect(items.map(({ label, type }) => label ?? type)).toEqual(['one.gdesk', 'two.gdesk', 'separator', text('clearRecent')]);
    for (const { click } of items) (click as (() => void) | undefined)?.();
    expect(done).toEqual(['/a/one.gdesk', '/b/two.gdesk', 'clear']);
    expect(submenuOf(build('linux', language))).toEqual([{ label: text('noRecentFiles'), enabled: false }]);
  });

  it('leaves the keys of its commands to the page', () => {
    const own = itemsOf(build('win32')).filter(({ accelerator }) => accelerator);
    expect(own.length).toBeGreaterThan(5);
    expect(own.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true);
  });

  it('begins with the menu of the app on macOS, which holds what ends it', () => {
    const roles = (platform: string) => itemsOf(build(platform)).map(({ role }) => role);
    const [first, ...others] = build('darwin');
    expect(itemsOf(first ? [first] : []).map(({ role }) => role)).toContain('quit');
    expect(itemsOf(others).map(({ role }) => role)).not.toContain('quit');
    expect(roles('linux')).toContain('quit');
  });

  it('offers developer tools only while developing', () => {
    expect(itemsOf(build('linux')).some(({ role }) => role === 'toggleDevTools')).toBe(false);
  });
});
