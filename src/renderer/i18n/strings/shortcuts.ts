type Row = readonly [string, readonly string[]];

const en: readonly Row[] = [
  ['Go along the wires', ['← ↑ → ↓', 'Alt + ← ↑ → ↓']],
  ['Move selection', ['← ↑ → ↓']],
  ['Menu of a layer or wire', ['Shift + F10']],
  ['Add a layer there', ['Double-click']],
  ['Add a layer after a click on the canvas', ['Tab']],
  ['Add to selection', ['Ctrl + click']],
  ['Move selection faster', ['Shift + ← ↑ → ↓']],
  ['Select with a box', ['Shift + drag']],
  ['Duplicate by dragging', ['Alt + drag']],
  ['Drag without snapping', ['drag + Alt']],
  ['Put a layer into a wire', ['drag onto wire']],
  ['Move a wire', ['drag its end']],
];

const ja: readonly Row[] = [
  ['配線をたどる', ['← ↑ → ↓', 'Alt + ← ↑ → ↓']],
  ['選択を移動', ['← ↑ → ↓']],
  ['層や配線のメニュー', ['Shift + F10']],
  ['その場に層を追加', ['ダブルクリック']],
  ['キャンバスをクリックした後に層を追加', ['Tab']],
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
