import type { Theme } from '../../../shared/ipc/main-api.ts';
import type { Language, Localized } from '../../../shared/language.ts';
import { changeSettings, settingsStore } from '../settings-store.ts';
import { type DockTab, showDockTab, viewStore } from '../view-store.ts';
import { focusRegion } from '../window-regions.ts';
import type { Command } from './command.ts';

/** Parts of the window, its language and its colours. */
export const windowCommands = {
  'next-region': {
    category: 'view',
    name: { en: 'Go to the next part of the window', ja: 'ウィンドウの次の領域へ移動' },
    shortcuts: [{ key: 'F6' }],
    keysActIn: 'typing',
    run: () => focusRegion(1),
  },
  'previous-region': {
    category: 'view',
    name: { en: 'Go to the previous part of the window', ja: 'ウィンドウの前の領域へ移動' },
    shortcuts: [{ key: 'F6', isShift: true }],
    keysActIn: 'typing',
    run: () => focusRegion(-1),
  },
  'show-cost': dockTab('cost', { en: 'Show the cost', ja: 'コストを表示' }),
  'show-boundary': dockTab('boundary', { en: 'Show the decision boundary', ja: '決定境界を表示' }),
  'show-predictions': dockTab('predictions', { en: 'Show the predictions', ja: '予測を表示' }),
  'show-problems': dockTab('problems', { en: 'Show the problems', ja: '問題を表示' }),
  'show-classes': dockTab('classes', { en: 'Show the classes', ja: 'クラスを表示' }),
  'show-gradients': dockTab('gradients', { en: 'Show the gradient check', ja: '勾配チェックを表示' }),
  'show-data': dockTab('data', { en: 'Show the data', ja: 'データを表示' }),
  'theme-light': theme('light', { en: 'Theme: light', ja: 'テーマ: ライト' }),
  'theme-dark': theme('dark', { en: 'Theme: dark', ja: 'テーマ: ダーク' }),
  'theme-system': theme('system', { en: 'Theme: as the system', ja: 'テーマ: システムに合わせる' }),
  // Each language in its own words, too: it has to be found by who cannot read the present one.
  'language-en': language('en', { en: 'Switch language to English', ja: '言語を英語 (English) に切り替え' }),
  'language-ja': language('ja', { en: 'Switch language to Japanese (日本語)', ja: '言語を日本語に切り替え' }),
} as const satisfies Readonly<Record<string, Command>>;

function dockTab(tab: DockTab, name: Localized): Command {
  return {
    category: 'view',
    name,
    shortcuts: [],
    keysActIn: 'window',
    isAvailable: () => viewStore.getState().dockTab !== tab,
    run: () => showDockTab(tab),
  };
}

function theme(to: Theme, name: Localized): Command {
  return {
    category: 'view',
    name,
    shortcuts: [],
    keysActIn: 'window',
    isAvailable: () => settingsStore.getState().theme !== to,
    run: () => changeSettings({ theme: to }),
  };
}

function language(to: Language, name: Localized): Command {
  return {
    category: 'view',
    name,
    shortcuts: [],
    keysActIn: 'window',
    isAvailable: () => settingsStore.getState().language !== to,
    run: () => changeSettings({ language: to }),
  };
}
