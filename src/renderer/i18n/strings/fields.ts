/** What fields say about numbers they do not take. */
export const fieldStrings = {
  en: {
    notANumber: 'Not a number',
    notWhole: 'Must be a whole number',
    outOfRange: (minimum: string, maximum: string) => `Must be ${minimum} to ${maximum}`,
    moreThan: (minimum: string) => `Must be more than ${minimum}`,
    moreThanUpTo: (minimum: string, maximum: string) => `Must be more than ${minimum} and at most ${maximum}`,
    below: (least: string, maximum: string) => `Must be ${least} or more, and below ${maximum}`,
    between: (minimum: string, maximum: string) => `Must be more than ${minimum} and below ${maximum}`,
    about: (label: string) => `About: ${label}`,
    kept: (value: string) => `still ${value}`,
  },
  ja: {
    notANumber: '数値ではありません',
    notWhole: '整数にしてください',
    outOfRange: (minimum: string, maximum: string) => `${minimum} から ${maximum} までです`,
    moreThan: (minimum: string) => `${minimum} より大きくしてください`,
    moreThanUpTo: (minimum: string, maximum: string) => `${minimum} より大きく ${maximum} 以下です`,
    below: (least: string, maximum: string) => `${least} 以上 ${maximum} 未満です`,
    between: (minimum: string, maximum: string) => `${minimum} より大きく ${maximum} 未満です`,
    about: (label: string) => `${label}とは`,
    kept: (value: string) => `値は ${value} のまま`,
  },
};
