/** What the edges of the window's parts are called. */
export const paneStrings = {
  en: {
    edges: 'Sizes of the parts of the window',
    sideBar: 'Width of the side bar',
    inspector: 'Width of the inspector',
    dock: 'Height of the dock',
  },
  ja: { edges: 'ウィンドウ各部の大きさ', sideBar: 'サイドバーの幅', inspector: 'インスペクターの幅', dock: '下部パネルの高さ' },
};
