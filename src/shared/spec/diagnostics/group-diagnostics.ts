import { define } from './define-diagnostics.ts';

/** GD23x: a wire to or from a folded group, which hides the layer that is meant. */
export const groupDiagnostics = {
  GD230: define<{ group: string; count: number }>('folded-end-unclear', 'error', {
    en: (d) => ({
      title: d.count === 0 ? `No layer of ${d.group} can take this wire` : `Which layer of ${d.group} is meant?`,
      detail: `${d.group} is folded, and ${d.count === 0 ? 'none' : d.count} of its layers could be the end of this wire.`,
      remedy: 'Unfold the group and draw the wire to the layer you mean.',
    }),
    ja: (d) => ({
      title: d.count === 0 ? `「${d.group}」にはこの配線をつなげる層がありません` : `「${d.group}」のどの層につなぎますか?`,
      detail: `「${d.group}」は折りたたまれていて、この配線の端になれる層は${d.count}個です。`,
      remedy: 'グループを展開し、つなぎたい層に配線してください。',
    }),
  }),
} as const;
