import type { Language } from '../../language.ts';

/** Why an array cannot be read; `value` is what was found. */
export const arrayProblems = {
  'not-npy': {
    en: () => 'It does not begin as an .npy file does.',
    ja: () => '.npy ファイルの先頭になっていません。',
  },
  header: {
    en: (value) => `Its header cannot be understood: ${value}.`,
    ja: (value) => `ヘッダーを解釈できません: ${value}`,
  },
  'number-type': {
    en: (value) => `Its numbers are of the type ${value}. Read are whole numbers of 8 to 64 bits, booleans, float32 and float64.`,
    ja: (value) => `数値の型が ${value} です。読めるのは8〜64ビットの整数、真偽値、float32、float64 です。`,
  },
  size: {
    en: (value) => `Its header and its length do not agree: ${value} bytes. It may be cut off.`,
    ja: (value) => `ヘッダーと長さが一致しません: ${value} バイト。途中で切れている可能性があります。`,
  },
  scalar: {
    en: () => 'It is a single number, not an array of examples.',
    ja: () => '例の配列ではなく、1つの数です。',
  },
  'not-zip': {
    en: () => 'It is no .npz archive.',
    ja: () => '.npz のアーカイブではありません。',
  },
  damaged: {
    en: () => 'The archive ends too early or its contents do not agree with its table.',
    ja: () => 'アーカイブが途中で終わっているか、中身が目録と一致しません。',
  },
  'not-finite': {
    en: (value) => `It holds ${value}.`,
    ja: (value) => `${value} が入っています。`,
  },
  empty: {
    en: () => 'It holds no numbers.',
    ja: () => '数値が入っていません。',
  },
} as const satisfies Record<string, Readonly<Record<Language, (value: string) => string>>>;

export type ArrayProblem = keyof typeof arrayProblems;
