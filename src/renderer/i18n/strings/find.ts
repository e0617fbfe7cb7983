/** Texts of the search on the canvas. */
export const findStrings = {
  en: {
    find: 'Find a layer or note',
    placeholder: 'Name, kind or note',
    next: 'Next (Enter)',
    previous: 'Previous (Shift+Enter)',
    close: 'Close (Esc)',
    count: (found: number) => (found === 0 ? 'Nothing found' : `${found} found`),
    place: (place: number, found: number) => `${place} of ${found}`,
  },
  ja: {
    find: '層やメモを検索',
    placeholder: '名前、種類、メモの文',
    next: '次へ (Enter)',
    previous: '前へ (Shift+Enter)',
    close: '閉じる (Esc)',
    count: (found: number) => (found === 0 ? '見つかりません' : `${found}件`),
    place: (place: number, found: number) => `${found}件中 ${place}件目`,
  },
};
