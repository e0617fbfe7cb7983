import type { Localized } from '../../../shared/language.ts';

/** Something done with the mouse, or with keys of the canvas that are no commands. */
export interface Gesture {
  readonly name: Localized;
  /** How it is done. `Ctrl` stands for ⌘ on macOS. */
  readonly ways: readonly Localized[];
}

const way = (en: string, ja: string): Localized => ({ en, ja });

/** Every gesture of the canvas, from the ordinary to the special. */
export const gestures: readonly Gesture[] = [
  { name: { en: 'Move the canvas', ja: 'キャンバスを動かす' }, ways: [way('Drag empty canvas', '何もない所をドラッグ')] },
  {
    name: { en: 'Zoom at the pointer', ja: 'ポインターの位置で拡大縮小' },
    ways: [way('Wheel', 'ホイール'), way('Pinch', 'ピンチ'), way('Ctrl + wheel', 'Ctrl + ホイール')],
  },
  { name: { en: 'Select', ja: '選択' }, ways: [way('Click', 'クリック')] },
  { name: { en: 'Add to the selection', ja: '選択に追加' }, ways: [way('Ctrl + click', 'Ctrl + クリック')] },
  { name: { en: 'Select with a box', ja: '囲んで選択' }, ways: [way('Shift + drag', 'Shift + ドラッグ')] },
  { name: { en: 'Move the selection', ja: '選択を移動' }, ways: [way('Drag', 'ドラッグ'), way('← ↑ → ↓', '← ↑ → ↓')] },
  { name: { en: 'Duplicate by dragging', ja: 'ドラッグで複製' }, ways: [way('Alt + drag', 'Alt + ドラッグ')] },
  { name: { en: 'Drag without snapping', ja: '吸着せずにドラッグ' }, ways: [way('Alt while dragging', 'ドラッグ中に Alt')] },
  { name: { en: 'Move it faster', ja: '速く移動' }, ways: [way('Shift + ← ↑ → ↓', 'Shift + ← ↑ → ↓')] },
  { name: { en: 'Append a layer', ja: '層を末尾に追加' }, ways: [way('Click in the palette', 'パレットでクリック')] },
  {
    name: { en: 'Place a layer', ja: '層を置く' },
    ways: [way('Drag from the palette', 'パレットからドラッグ')],
  },
  {
    name: { en: 'Add a layer there', ja: 'その場に層を追加' },
    ways: [way('Double-click', 'ダブルクリック'), way('Tab after a click on the canvas', 'キャンバスをクリックして Tab')],
  },
  {
    name: { en: 'Put a layer into a wire', ja: '配線の途中に層を入れる' },
    ways: [way('Drag it onto the wire', '配線の上にドラッグ')],
  },
  {
    name: { en: 'Draw a wire', ja: '配線を引く' },
    ways: [way('Drag from connection point', '接続点からドラッグ')],
  },
  { name: { en: 'Move a wire', ja: '配線をつなぎ替え' }, ways: [way('Drag its end', '端をドラッグ')] },
  { name: { en: 'Go along the wires', ja: '配線をたどる' }, ways: [way('Alt + ← ↑ → ↓', 'Alt + ← ↑ → ↓')] },
  {
    name: { en: 'Menu of a layer or wire', ja: '層や配線のメニュー' },
    ways: [way('Right-click', '右クリック'), way('Shift + F10', 'Shift + F10')],
  },
  { name: { en: 'Next layer or wire', ja: '次の層や配線へ' }, ways: [way('Tab', 'Tab')] },
  { name: { en: 'Select what has the focus', ja: 'フォーカスのある要素を選択' }, ways: [way('Enter', 'Enter'), way('Space', 'Space')] },
  {
    name: { en: 'Edit a note, rename a layer or group', ja: 'メモを編集、層やグループの名前を変更' },
    ways: [way('Double-click', 'ダブルクリック')],
  },
  { name: { en: 'Open a file', ja: 'ファイルを開く' }, ways: [way('Drag it onto the window', 'ウィンドウにドラッグ')] },
];

/** A way as it is printed on this platform. */
export function formatWay(text: string, platform: string): string {
  return platform === 'darwin' ? text.replaceAll('Ctrl', '⌘') : text;
}
