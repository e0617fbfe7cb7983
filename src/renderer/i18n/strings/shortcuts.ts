type Row = readonly [string, readonly string[]];

const en: readonly Row[] = [
  ['Move selection', ['← ↑ → ↓']],
  ['Add to selection', ['Ctrl + click']],
  ['Move selection faster', ['Shift + ← ↑ → ↓']],
  ['Select with a box', ['Shift + drag']],
  ['Duplicate by dragging', ['Alt + drag']],
  ['Drag without snapping', ['drag + Alt']],
  ['Put a layer into a wire', ['drag onto wire']],
  ['Move a wire', ['drag its end']],
];

const ja: readonly Row[] = [
  ['選択を移動', ['← ↑ → ↓']],
  ['選択に追加', ['Ctrl + クリック']],
  ['選択を速く移動', ['Shift + ← ↑ → ↓']],
  ['囲んで選択', ['Shift + ドラッグ']],
  ['ドラッグで複製', ['Alt + ドラッグ']],
  ['吸着せずにドラッグ', ['ドラッグ中に Alt']],
  ['層を配線に挿入', ['配線の上へドラッグ']],
  ['配線をつなぎ替え', ['配線の端をドラッグ']],
];

/** Keys and gestures of the canvas, which are no commands of the window. */
export const shortcutStrings = { en: { rows: en }, ja: { rows: ja } };
