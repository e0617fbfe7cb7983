import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { type MenuCommand, menuCommands } from '../../shared/ipc/main-api.ts';
import { languages } from '../../shared/language.ts';
import { translator } from '../strings.ts';
import { menuTemplate } from './menu-template.ts';

function itemsOf(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

function build(platform: string, language: (typeof languages)[number] = 'en', sent: MenuCommand[] = []) {
  return menuTemplate({ platform, isDeveloping: false, translate: translator(language), send: (command) => void sent.push(command) });
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
