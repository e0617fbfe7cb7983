/** Texts of the gestures that move layers and wires about. */
export const gestureStrings = {
  en: { tidyUp: 'Tidy up' },
  ja: { tidyUp: '配置を整える' },
};
