import { showEverything } from '../../graph/view-requests.ts';
import { changeSettings, settingsStore } from '../settings-store.ts';
import type { Command } from './command.ts';

/** What of the drawing is in sight, and what nodes show. */
export const viewCommands = {
  'fit-view': {
    category: 'view',
    name: { en: 'Fit view', ja: '全体を表示' },
    shortcuts: [{ key: 'f' }, { key: 'Home' }],
    keysActIn: 'canvas',
    run: showEverything,
  },
  'live-pictures': {
    category: 'view',
    name: { en: 'Live pictures in nodes: show or hide', ja: 'ノード内のライブ表示を切り替え' },
    shortcuts: [],
    keysActIn: 'window',
    run: () => changeSettings({ livePictures: !settingsStore.getState().livePictures }),
  },
} as const satisfies Readonly<Record<string, Command>>;
