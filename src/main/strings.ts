import type { Language, Localized } from '../shared/language.ts';

/** Every text that the main process shows, in every language. `{name}` stands for the project's name. */
const texts = {
  file: { en: 'File', ja: 'ファイル' },
  new: { en: 'New', ja: '新規' },
  templates: { en: 'Templates…', ja: 'テンプレート…' },
  open: { en: 'Open…', ja: '開く…' },
  openRecent: { en: 'Open Recent', ja: '最近使ったファイルを開く' },
  noRecentFiles: { en: 'No Recent Files', ja: '最近使ったファイルはありません' },
  clearRecent: { en: 'Clear List', ja: '一覧を消去' },
  save: { en: 'Save', ja: '保存' },
  saveAs: { en: 'Save As…', ja: '名前を付けて保存…' },
  closeWindow: { en: 'Close Window', ja: 'ウィンドウを閉じる' },
  quit: { en: 'Quit', ja: '終了' },
  services: { en: 'Services', ja: 'サービス' },
  hide: { en: 'Hide Gradient Desk', ja: 'Gradient Desk を非表示' },
  hideOthers: { en: 'Hide Others', ja: 'ほかを非表示' },
  showAll: { en: 'Show All', ja: 'すべてを表示' },
  quitOnMac: { en: 'Quit Gradient Desk', ja: 'Gradient Desk を終了' },
  edit: { en: 'Edit', ja: '編集' },
  undo: { en: 'Undo', ja: '元に戻す' },
  redo: { en: 'Redo', ja: 'やり直す' },
  cut: { en: 'Cut', ja: '切り取り' },
  copy: { en: 'Copy', ja: 'コピー' },
  paste: { en: 'Paste', ja: '貼り付け' },
  duplicate: { en: 'Duplicate', ja: '複製' },
  tidyUp: { en: 'Tidy Up', ja: '配置を整える' },
  delete: { en: 'Delete', ja: '削除' },
  selectAll: { en: 'Select All', ja: 'すべて選択' },
  findLayer: { en: 'Find Layer…', ja: '層を検索…' },
  view: { en: 'View', ja: '表示' },
  searchCommands: { en: 'Search Commands…', ja: 'コマンドを検索…' },
  fitView: { en: 'Fit Graph to Window', ja: 'グラフ全体を表示' },
  livePictures: { en: 'Show or Hide Live Pictures in Nodes', ja: 'ノード内のライブ表示の切り替え' },
  zoomToSelection: { en: 'Zoom to Selection', ja: '選択部分を拡大表示' },
  actualSize: { en: 'Graph at 100 %', ja: 'グラフを100%で表示' },
  toggleMinimap: { en: 'Minimap', ja: 'ミニマップ' },
  toggleWheel: { en: 'Wheel Pans Instead of Zooming', ja: 'ホイールで拡大縮小せず移動' },
  zoomIn: { en: 'Larger Text', ja: '文字を大きく' },
  zoomOut: { en: 'Smaller Text', ja: '文字を小さく' },
  resetZoom: { en: 'Normal Text Size', ja: '文字を標準の大きさに' },
  fullScreen: { en: 'Full Screen', ja: '全画面表示' },
  developerTools: { en: 'Developer Tools', ja: '開発者ツール' },
  training: { en: 'Training', ja: '学習' },
  train: { en: 'Train or Pause', ja: '学習の開始・一時停止' },
  step: { en: 'Step', ja: '1反復進める' },
  reset: { en: 'Reset', ja: 'リセット' },
  window: { en: 'Window', ja: 'ウィンドウ' },
  minimize: { en: 'Minimize', ja: '最小化' },
  help: { en: 'Help', ja: 'ヘルプ' },
  shortcuts: { en: 'Keyboard Shortcuts', ja: 'キーボードショートカット' },
  about: { en: 'About Gradient Desk', ja: 'Gradient Desk について' },
  projectFiles: { en: 'Gradient Desk projects', ja: 'Gradient Desk プロジェクト' },
  untitled: { en: 'Untitled', ja: '名称未設定' },
  unsavedTitle: { en: 'Save the changes to “{name}”?', ja: '「{name}」への変更を保存しますか?' },
  unsavedDetail: { en: 'Unless you save, they are lost.', ja: '保存しないと変更は失われます。' },
  discard: { en: 'Don’t Save', ja: '保存しない' },
  cancel: { en: 'Cancel', ja: 'キャンセル' },
  pageGone: { en: 'The window stopped working', ja: 'ウィンドウが動作を停止しました' },
  pageGoneDetail: {
    en: 'What was not saved is lost. The files on disk are unchanged.',
    ja: '保存していない内容は失われました。ディスク上のファイルはそのままです。',
  },
  reload: { en: 'Open It Again', ja: '開き直す' },
} as const satisfies Record<string, Localized>;

export type TextName = keyof typeof texts;

/** Gives texts of one language; `name` fills in for `{name}`. */
export type Translate = (text: TextName, name?: string) => string;

export function translator(language: Language): Translate {
  return (text, name = '') => texts[text][language].replace('{name}', () => name);
}
