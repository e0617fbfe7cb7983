/** Texts of what of the drawing is in sight. */
export const viewStrings = {
  en: {
    minimap: 'Minimap: the whole network in small',
  },
  ja: {
    minimap: 'ミニマップ: ネットワーク全体の縮図',
  },
};
