import type { Language } from '../../language.ts';

type ProblemTexts = Readonly<Record<Language, { readonly detail: (value: string) => string; readonly remedy: string }>>;

/** Why a picture cannot be read; `value` is what was found. */
export const pictureProblems = {
  format: {
    en: { detail: () => 'It is none of PNG, JPEG, BMP, GIF and WebP, whatever its name says.', remedy: 'Save it in one of these formats.' },
    ja: {
      detail: () => '名前にかかわらず、PNG、JPEG、BMP、GIF、WebP のどれでもありません。',
      remedy: 'いずれかの形式で保存し直してください。',
    },
  },
  size: {
    en: {
      detail: (value) => `It says that it has ${value} pixels; at most 64 million are read.`,
      remedy: 'Save it smaller: it is made small for the network anyway.',
    },
    ja: {
      detail: (value) => `${value} 画素とあります。読めるのは 6400 万画素までです。`,
      remedy: '小さくして保存してください。ネットワーク用にはどのみち縮小されます。',
    },
  },
  damaged: {
    en: {
      detail: (value) => `Its ${value} is damaged, cut off, or of a kind for print only (CMYK).`,
      remedy: 'Open it in a picture editor and save it anew, or take it out of the folder.',
    },
    ja: {
      detail: (value) => `${value} のデータが壊れているか、途中で切れているか、印刷専用(CMYK)です。`,
      remedy: '画像編集ソフトで開いて保存し直すか、フォルダーから取り除いてください。',
    },
  },
  bytes: {
    en: { detail: (value) => `It takes ${value} MB; a picture is read up to 64 MB.`, remedy: 'Save it smaller.' },
    ja: { detail: (value) => `${value} MB あります。画像は 64 MB まで読めます。`, remedy: '小さくして保存してください。' },
  },
} as const satisfies Record<string, ProblemTexts>;

export type PictureProblem = keyof typeof pictureProblems;
