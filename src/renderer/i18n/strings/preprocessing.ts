/** Texts of what preprocessing has fitted to the training examples. */
export const preprocessingStrings = {
  en: {
    fitted: 'Fitted to the training examples',
    range: (least: string, greatest: string) => (least === greatest ? least : `${least} … ${greatest}`),
    constant: 'constant features',
    notYet: 'Known once training is prepared: press Train or Step.',
  },
  ja: {
    fitted: '学習データから求めた値',
    range: (least: string, greatest: string) => (least === greatest ? least : `${least} 〜 ${greatest}`),
    constant: '値が一定の特徴',
    notYet: '学習の準備ができると表示されます。「学習」か「1反復」を押してください。',
  },
};
