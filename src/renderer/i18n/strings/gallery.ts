/** Texts of the gallery of templates. */
export const galleryStrings = {
  en: {
    title: 'What would you like to start with?',
    subtitle: 'Each template is a whole network: open it, look at the shapes on its wires, press Train.',
    templates: 'Templates',
    openGallery: 'Templates…',
    empty: 'Empty drawing',
    openFile: 'Open a file…',
    recent: 'Recent',
    showAtStart: 'Show at start',
    close: 'Close',
  },
  ja: {
    title: '何から始めますか?',
    subtitle: 'テンプレートはどれも完成したネットワークです。開いて、配線の形を見て、「学習」を押してください。',
    templates: 'テンプレート',
    openGallery: 'テンプレート…',
    empty: '空の図',
    openFile: 'ファイルを開く…',
    recent: '最近使ったファイル',
    showAtStart: '起動時に表示',
    close: '閉じる',
  },
};
