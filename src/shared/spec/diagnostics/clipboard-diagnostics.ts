import { define } from './define-diagnostics.ts';

/** GD52x: what the clipboard holds cannot be pasted. The drawing stays as it is. */
export const clipboardDiagnostics = {
  GD520: define<Record<never, never>>('clipboard-foreign', 'warning', {
    en: () => ({
      title: 'There is nothing to paste here',
      detail: 'The clipboard holds no layers of Gradient Desk.',
      remedy: 'Select layers or notes, copy them, then paste.',
    }),
    ja: () => ({
      title: 'ここに貼り付けられるものがありません',
      detail: 'クリップボードに Gradient Desk の層は入っていません。',
      remedy: '層かメモを選択してコピーしてから、貼り付けてください。',
    }),
  }),
  /** `place` is empty where the text as a whole cannot be read. */
  GD521: define<{ place: string }>('clipboard-damaged', 'warning', {
    en: (d) => ({
      title: 'The copied layers cannot be read',
      detail: d.place === '' ? 'Their text was changed or cut off.' : `Their text was changed: ${d.place} is not what it should be.`,
      remedy: 'Copy them again. Of a message, copy the whole text from { to }.',
    }),
    ja: (d) => ({
      title: 'コピーした層を読み取れません',
      detail:
        d.place === ''
          ? 'テキストが書き換えられているか、途中で切れています。'
          : `テキストが書き換えられています: ${d.place} が正しくありません。`,
      remedy: 'もう一度コピーしてください。メッセージからは { から } までの全文をコピーします。',
    }),
  }),
  GD522: define<{ version: number; supported: number }>('clipboard-too-new', 'warning', {
    en: (d) => ({
      title: 'The layers were copied in a newer Gradient Desk',
      detail: `Their text is of version ${d.version}; this program reads up to ${d.supported}.`,
      remedy: 'Update Gradient Desk, then paste again.',
    }),
    ja: (d) => ({
      title: '新しい Gradient Desk でコピーされた層です',
      detail: `テキストのバージョンは ${d.version} ですが、このプログラムが読めるのは ${d.supported} までです。`,
      remedy: 'Gradient Desk を更新してから貼り付けてください。',
    }),
  }),
  GD523: define<{ nodes: number; maximum: number }>('clipboard-too-large', 'warning', {
    en: (d) => ({
      title: 'There is no room for what was copied',
      detail: `With it the drawing would have ${d.nodes} layers, or too many wires or notes; at most ${d.maximum} layers fit.`,
      remedy: 'Copy fewer layers, or paste them into a new drawing.',
    }),
    ja: (d) => ({
      title: 'コピーしたものが入りきりません',
      detail: `貼り付けると層が${d.nodes}個になるか、配線やメモが多くなりすぎます。層は${d.maximum}個までです。`,
      remedy: 'コピーする層を減らすか、新しい図に貼り付けてください。',
    }),
  }),
} as const;
