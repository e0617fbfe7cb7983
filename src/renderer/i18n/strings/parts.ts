/** Texts where a part of the window has failed. */
export const partStrings = {
  en: {
    failed: 'This part of the window has failed',
    nothingLost: 'That is a fault of Gradient Desk. Your project and the rest of the window are not affected.',
    showAgain: 'Show it again',
    save: 'Save the project',
  },
  ja: {
    failed: 'ウィンドウのこの部分に障害が起きました',
    nothingLost: 'Gradient Desk の不具合です。プロジェクトとウィンドウの他の部分に影響はありません。',
    showAgain: 'もう一度表示',
    save: 'プロジェクトを保存',
  },
};
