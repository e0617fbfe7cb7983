/** Texts of what of the drawing is in sight. */
export const viewStrings = {
  en: {
    minimap: 'Minimap: the whole network in small',
    showMinimap: 'Show the minimap',
    wheelPans: 'Wheel and trackpad move the canvas instead of zooming',
  },
  ja: {
    minimap: 'ミニマップ: ネットワーク全体の縮図',
    showMinimap: 'ミニマップを表示',
    wheelPans: 'ホイールとトラックパッドで、拡大縮小のかわりにキャンバスを動かす',
  },
};
