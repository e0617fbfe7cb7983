/** Names that the window gives to projects, and what it says about dropped files. */
export const fileStrings = {
  en: { untitled: 'Untitled', dropHere: 'Drop to open this project' },
  ja: { untitled: '無題', dropHere: 'ここで放すとプロジェクトを開きます' },
};
