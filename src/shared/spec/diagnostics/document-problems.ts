import type { Language } from '../../language.ts';

/** What is wrong with an entry of project.json; `expected` is what would be right. */
export const documentProblems = {
  'not-json': {
    en: () => 'it is no JSON text',
    ja: () => 'JSON として読めません',
  },
  'not-an-object': {
    en: () => 'it holds no project',
    ja: () => 'プロジェクトが入っていません',
  },
  missing: {
    en: (expected) => `it is missing; expected is ${expected}`,
    ja: (expected) => `項目がありません(必要なもの: ${expected})`,
  },
  'wrong-type': {
    en: (expected) => `expected is ${expected}`,
    ja: (expected) => `${expected} が必要です`,
  },
  'not-one-of': {
    en: (expected) => `it must be one of ${expected}`,
    ja: (expected) => `${expected} のいずれかが必要です`,
  },
  'too-large': {
    en: (expected) => `it may be at most ${expected}`,
    ja: (expected) => `${expected} 以下にしてください`,
  },
  'too-small': {
    en: (expected) => `it must be at least ${expected}`,
    ja: (expected) => `${expected} 以上にしてください`,
  },
  'not-below': {
    en: (expected) => `it must be below ${expected}`,
    ja: (expected) => `${expected} より小さくしてください`,
  },
  'not-above': {
    en: (expected) => `it must be above ${expected}`,
    ja: (expected) => `${expected} より大きくしてください`,
  },
  'unknown-entry': {
    en: (expected) => `it has an entry that is not known: ${expected}`,
    ja: (expected) => `不明な項目があります: ${expected}`,
  },
  'duplicate-id': {
    en: () => 'another one has the same id',
    ja: () => '同じ id が他にもあります',
  },
  'no-such-node': {
    en: (expected) => `there is no node ${expected}`,
    ja: (expected) => `ノード ${expected} がありません`,
  },
  invalid: {
    en: () => 'its value is not allowed',
    ja: () => '使えない値です',
  },
} as const satisfies Record<string, Readonly<Record<Language, (expected: string) => string>>>;

export type DocumentProblem = keyof typeof documentProblems;
