type Row = readonly [string, readonly string[]];

const en: readonly Row[] = [
  ['Move selection', ['← ↑ → ↓']],
  ['Add to selection', ['Ctrl + click']],
  ['Select with a box', ['Shift + drag']],
];

const ja: readonly Row[] = [
  ['選択を移動', ['← ↑ → ↓']],
  ['選択に追加', ['Ctrl + クリック']],
  ['囲んで選択', ['Shift + ドラッグ']],
];

/** Keys and gestures of the canvas, which are no commands of the window. */
export const shortcutStrings = { en: { rows: en }, ja: { rows: ja } };
