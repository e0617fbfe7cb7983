import type { Language } from '../../language.ts';

/** Why an array cannot be read; `value` is what was found. */
export const arrayProblems = {
  'not-npy': {
    en: () => 'It does not begin as an .npy file does.',
    ja: () => '.npy ファイルの形式で始まっていません。',
  },
  header: {
    en: (value) => `Its header cannot be understood: ${value}.`,
    ja: (value) => `ヘッダーを解釈できません: ${value}。`,
  },
  'number-type': {
    en: (value) => `Its numbers are of the type ${value}. It must be whole numbers of 8 to 64 bits, booleans, float32 or float64.`,
    ja: (value) => `数値の型が ${value} です。読めるのは 8〜64 ビットの整数、真偽値、float32、float64 です。`,
  },
  size: {
    en: (value) => `Its header and its length do not agree: ${value} bytes. It may be cut off.`,
    ja: (value) => `ヘッダーと長さが一致しません: ${value} バイト。途中で切れている可能性があります。`,
  },
  scalar: {
    en: () => 'It is a single number, not an array of examples.',
    ja: () => '例を並べた配列ではなく、ただ1つの数です。',
  },
  'not-zip': {
    en: () => 'It is no .npz archive.',
    ja: () => '.npz のアーカイブではありません。',
  },
  damaged: {
    en: () => 'The archive ends too early or its contents do not agree with its table.',
    ja: () => 'アーカイブが途中で切れているか、中身が目次と一致しません。',
  },
  'not-finite': {
    en: (value) => `It holds ${value}.`,
    ja: (value) => `${value} が入っています。`,
  },
  negative: {
    en: (value) => `It holds ${value}, but a mean of squares is never below 0.`,
    ja: (value) => `${value} が入っていますが、2 乗の平均が 0 より小さくなることはありません。`,
  },
  empty: {
    en: () => 'It holds no numbers.',
    ja: () => '数値が入っていません。',
  },
} as const satisfies Record<string, Readonly<Record<Language, (value: string) => string>>>;

export type ArrayProblem = keyof typeof arrayProblems;
