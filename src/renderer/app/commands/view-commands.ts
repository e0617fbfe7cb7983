import { documentStore } from '../../document/document-store.ts';
import { selectionCount } from '../../document/selection.ts';
import { openFind } from '../../graph/find/find-store.ts';
import { zoomIn, zoomOut, zoomToActualSize, zoomToSelection } from '../../graph/view/zoom-requests.ts';
import { showEverything } from '../../graph/view-requests.ts';
import { changeSettings, settingsStore } from '../settings-store.ts';
import type { Command } from './command.ts';

/** What of the drawing is in sight, and what nodes show. */
export const viewCommands = {
  'find-layer': {
    category: 'view',
    name: { en: 'Find a layer or note', ja: '層やメモを検索' },
    shortcuts: [{ key: 'f', isPrimary: true }],
    keysActIn: 'typing',
    run: openFind,
  },
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
  'zoom-to-selection': {
    category: 'view',
    name: { en: 'Zoom to selection', ja: '選択部分を拡大表示' },
    shortcuts: [{ key: 'f', isShift: true }],
    keysActIn: 'canvas',
    isAvailable: () => selectionCount(documentStore.getState().selection) > 0,
    run: zoomToSelection,
  },
  'zoom-in': {
    category: 'view',
    name: { en: 'Zoom in', ja: '拡大' },
    // The second is the same key of an American keyboard without Shift.
    shortcuts: [
      { key: '+', isPrimary: true },
      { key: '=', isPrimary: true },
    ],
    keysActIn: 'canvas',
    run: zoomIn,
  },
  'zoom-out': {
    category: 'view',
    name: { en: 'Zoom out', ja: '縮小' },
    shortcuts: [{ key: '-', isPrimary: true }],
    keysActIn: 'canvas',
    run: zoomOut,
  },
  'actual-size': {
    category: 'view',
    name: { en: 'Zoom to 100 %', ja: '100%で表示' },
    shortcuts: [{ key: '0', isPrimary: true }],
    keysActIn: 'canvas',
    run: zoomToActualSize,
  },
  'toggle-minimap': {
    category: 'view',
    name: { en: 'Show or hide the minimap', ja: 'ミニマップの表示を切り替え' },
    shortcuts: [{ key: 'm' }],
    keysActIn: 'canvas',
    run: () => changeSettings({ isMinimapShown: !settingsStore.getState().isMinimapShown }),
  },
  'toggle-wheel': {
    category: 'view',
    name: {
      en: 'Wheel and trackpad: pan instead of zoom, or back',
      ja: 'ホイールとトラックパッド: 拡大縮小と移動を切り替え',
    },
    shortcuts: [],
    keysActIn: 'canvas',
    run: () => changeSettings({ doesWheelPan: !settingsStore.getState().doesWheelPan }),
  },
} as const satisfies Readonly<Record<string, Command>>;
