/** What fields say about numbers they do not take. */
export const fieldStrings = {
  en: {
    notANumber: 'Not a number',
    notWhole: 'Must be a whole number',
    outOfRange: (minimum: string, maximum: string) => `Must be ${minimum} to ${maximum}`,
    moreThan: (minimum: string) => `Must be more than ${minimum}`,
    moreThanUpTo: (minimum: string, maximum: string) => `Must be more than ${minimum}, at most ${maximum}`,
    kept: (value: string) => `still ${value}`,
  },
  ja: {
    notANumber: '数値ではありません',
    notWhole: '整数にしてください',
    outOfRange: (minimum: string, maximum: string) => `${minimum} から ${maximum} までです`,
    moreThan: (minimum: string) => `${minimum} より大きくしてください`,
    moreThanUpTo: (minimum: string, maximum: string) => `${minimum} より大きく、${maximum} 以下にしてください`,
    kept: (value: string) => `値は ${value} のまま`,
  },
};
