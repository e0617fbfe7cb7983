/** Names that the window gives to projects. */
export const fileStrings = {
  en: { untitled: 'Untitled' },
  ja: { untitled: '無題' },
};
