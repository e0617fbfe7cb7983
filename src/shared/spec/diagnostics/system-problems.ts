import type { Language, Localized } from '../../language.ts';

const sentences: Readonly<Record<string, Localized>> = {
  ENOENT: { en: 'it does not exist', ja: 'ファイルまたはフォルダーがありません' },
  EACCES: { en: 'access is not allowed', ja: 'アクセスが許可されていません' },
  EPERM: { en: 'access is not allowed', ja: 'アクセスが許可されていません' },
  EISDIR: { en: 'it is a folder', ja: 'フォルダーです' },
  ENOTDIR: { en: 'a part of its path is not a folder', ja: 'パスの途中がフォルダーではありません' },
  ENOSPC: { en: 'the disk is full', ja: 'ディスクに空きがありません' },
  EDQUOT: { en: 'the space you may use is full', ja: '使える容量の上限に達しています' },
  EROFS: { en: 'the disk is read-only', ja: 'ディスクが読み取り専用です' },
  EBUSY: { en: 'another program is using it', ja: '別のプログラムが使用中です' },
  EMFILE: { en: 'too many files are open', ja: '開いているファイルが多すぎます' },
  ENAMETOOLONG: { en: 'its name is too long', ja: '名前が長すぎます' },
  ELOOP: { en: 'its links go round in a circle', ja: 'リンクが循環しています' },
  EIO: { en: 'the disk reports a fault', ja: 'ディスクがエラーを報告しています' },
};

/** What an operating system's error code (`ENOENT` …) means, as the end of a sentence; the code itself where the table has no words for it. */
export function describeSystemProblem(code: string, language: Language): string {
  return sentences[code]?.[language] ?? code;
}
