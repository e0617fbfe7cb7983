import type { Language } from '../../language.ts';
import { type ArrayProblem, arrayProblems } from './array-problems.ts';
import { define } from './define-diagnostics.ts';
import { type DocumentProblem, documentProblems } from './document-problems.ts';
import { describeSystemProblem } from './system-problems.ts';

interface InvalidEntry {
  readonly path: string;
  readonly problem: DocumentProblem;
  readonly expected: string;
}

/** The entry and what is wrong with it; an empty path means the whole document. */
function describeEntry({ path, problem, expected }: InvalidEntry, language: Language): string {
  const text = documentProblems[problem][language](expected);
  return path === '' ? `project.json: ${text}` : `project.json, ${path}: ${text}`;
}

/** GD5xx: a file cannot be read or written. `file` is its name as the user gave it. */
export const fileDiagnostics = {
  GD501: define<{ file: string }>('not-a-project', 'error', {
    en: (d) => ({
      title: `${d.file} is not a Gradient Desk project`,
      detail: 'A .gdesk file is a zip archive with a project.json in it; this is something else.',
      remedy: 'Choose a file that was saved by Gradient Desk.',
    }),
    ja: (d) => ({
      title: `${d.file} は Gradient Desk のプロジェクトではありません`,
      detail: '.gdesk は project.json を含む zip ですが、このファイルは別のものです。',
      remedy: 'Gradient Desk で保存したファイルを選んでください。',
    }),
  }),
  GD502: define<{ file: string; version: number; supported: number }>('version-too-new', 'error', {
    en: (d) => ({
      title: `${d.file} was saved by a newer Gradient Desk`,
      detail: `Its format is version ${d.version}; this program reads up to ${d.supported}.`,
      remedy: 'Update Gradient Desk, then open it again. The file was not changed.',
    }),
    ja: (d) => ({
      title: `${d.file} は、より新しい Gradient Desk で保存されています`,
      detail: `ファイル形式のバージョンは ${d.version} ですが、このプログラムが読めるのは ${d.supported} までです。`,
      remedy: 'Gradient Desk を更新して開き直してください。ファイルは変更していません。',
    }),
  }),
  GD503: define<{ file: string }>('archive-damaged', 'error', {
    en: (d) => ({
      title: `${d.file} is damaged`,
      detail: 'The zip archive ends too early or its contents do not agree with its table.',
      remedy: 'Copy or download it again, or open an earlier copy.',
    }),
    ja: (d) => ({
      title: `${d.file} は壊れています`,
      detail: 'zip アーカイブが途中で切れているか、中身が目次と一致しません。',
      remedy: 'コピーまたはダウンロードをやり直すか、以前のコピーを開いてください。',
    }),
  }),
  GD504: define<{ file: string; path: string; problem: DocumentProblem; expected: string }>('project-invalid', 'error', {
    en: (d) => ({
      title: `${d.file} has an entry that cannot be understood`,
      detail: `${describeEntry(d, 'en')}.`,
      remedy: 'Open an earlier copy, or correct that entry.',
    }),
    ja: (d) => ({
      title: `${d.file} に理解できない項目があります`,
      detail: `${describeEntry(d, 'ja')}。`,
      remedy: '以前のコピーを開くか、その項目を直してください。',
    }),
  }),
  GD505: define<{ file: string; megabytes: number; maximum: number }>('file-too-large', 'error', {
    en: (d) => ({
      title: `${d.file} is too large`,
      detail: `It holds ${d.megabytes} MB; at most ${d.maximum} MB are read or written.`,
      remedy: 'Choose a smaller file, or a network with fewer weights.',
    }),
    ja: (d) => ({
      title: `${d.file} は大きすぎます`,
      detail: `${d.megabytes} MB あります。読み書きできるのは ${d.maximum} MB までです。`,
      remedy: 'より小さいファイルを選ぶか、重みの少ないネットワークにしてください。',
    }),
  }),
  /** `shape` is empty where the matrix is missing, `expected` where the network has no such matrix. */
  GD506: define<{ file: string; tensor: string; shape: string; expected: string }>('weights-mismatch', 'error', {
    en: (d) => ({
      title: d.shape === '' ? `${d.file} holds no ${d.tensor}` : `${d.tensor} in ${d.file} does not fit the network`,
      detail: [
        d.shape === '' ? '' : `${d.tensor} is ${d.shape}. `,
        d.expected === '' ? `The network has no ${d.tensor}.` : `The network needs ${d.tensor} of shape ${d.expected}.`,
      ].join(''),
      remedy: 'Use weights that were made for this network.',
    }),
    ja: (d) => ({
      title: d.shape === '' ? `${d.file} に ${d.tensor} がありません` : `${d.file} の ${d.tensor} がネットワークに合いません`,
      detail: [
        d.shape === '' ? '' : `${d.tensor} は ${d.shape} です。`,
        d.expected === '' ? `ネットワークに ${d.tensor} はありません。` : `ネットワークには ${d.expected} の ${d.tensor} が必要です。`,
      ].join(''),
      remedy: 'このネットワーク用の重みを使ってください。',
    }),
  }),
  GD507: define<{ file: string; problem: ArrayProblem; value: string }>('array-unreadable', 'error', {
    en: (d) => ({
      title: `${d.file} cannot be read`,
      detail: arrayProblems[d.problem].en(d.value),
      remedy: 'Save it anew as .npy, .npz or .csv with numbers only.',
    }),
    ja: (d) => ({
      title: `${d.file} を読めません`,
      detail: arrayProblems[d.problem].ja(d.value),
      remedy: '数値だけの .npy、.npz、.csv として保存し直してください。',
    }),
  }),
  /** `key` is empty where none was given, `keys` where the arrays have no names. */
  GD508: define<{ file: string; key: string; keys: string }>('array-key-missing', 'error', {
    en: (d) => ({
      title: d.key === '' ? `${d.file} holds several arrays` : `${d.file} holds no array ${d.key}`,
      detail: d.keys === '' ? 'Its arrays have no names.' : `It holds ${d.keys}.`,
      remedy: d.keys === '' ? `Leave out #${d.key}.` : `Name one of them behind a #, as in ${d.file}#KEY.`,
    }),
    ja: (d) => ({
      title: d.key === '' ? `${d.file} には複数の配列があります` : `${d.file} に配列 ${d.key} はありません`,
      detail: d.keys === '' ? '名前のついた配列はありません。' : `入っているのは ${d.keys} です。`,
      remedy: d.keys === '' ? `#${d.key} を外してください。` : `${d.file}#KEY のように # の後に名前を書いてください。`,
    }),
  }),
  GD509: define<{ file: string; problem: string }>('file-unreachable', 'error', {
    en: (d) => ({
      title: `${d.file} cannot be opened`,
      detail: `The system says: ${describeSystemProblem(d.problem, 'en')}.`,
      remedy: 'Check the name and whether you may read it.',
    }),
    ja: (d) => ({
      title: `${d.file} を開けません`,
      detail: `システムの応答: ${describeSystemProblem(d.problem, 'ja')}。`,
      remedy: '名前と読み取りの権限を確かめてください。',
    }),
  }),
  GD510: define<{ file: string; problem: string }>('file-not-written', 'error', {
    en: (d) => ({
      title: `${d.file} could not be saved`,
      detail: `The system says: ${describeSystemProblem(d.problem, 'en')}. What was there before is unchanged.`,
      remedy: 'Choose another place, or make room.',
    }),
    ja: (d) => ({
      title: `${d.file} を保存できませんでした`,
      detail: `システムの応答: ${describeSystemProblem(d.problem, 'ja')}。元のファイルはそのままです。`,
      remedy: '別の場所を選ぶか、空き容量を増やしてください。',
    }),
  }),
  GD511: define<{ file: string; kinds: string }>('file-kind-unknown', 'error', {
    en: (d) => ({
      title: `${d.file} is of a kind that is not read`,
      detail: `It can only be ${d.kinds}.`,
      remedy: 'Convert it to one of these.',
    }),
    ja: (d) => ({
      title: `${d.file} は読めない種類のファイルです`,
      detail: `読めるのは ${d.kinds} です。`,
      remedy: 'いずれかに変換してください。',
    }),
  }),
  GD512: define<{ file: string; line: number; column: number; value: string }>('csv-not-a-number', 'error', {
    en: (d) => ({
      title: `${d.file} holds something that is no number`,
      detail: `Row ${d.line}, column ${d.column} (both counted from 1) is ${d.value === '' ? 'empty' : `"${d.value}"`}.`,
      remedy: 'Leave only numbers, with a point before the decimals, below at most one row of names.',
    }),
    ja: (d) => ({
      title: `${d.file} に数値でないものがあります`,
      detail: `${d.line}行${d.column}列(どちらも1から数える)が${d.value === '' ? '空です' : `「${d.value}」です`}。`,
      remedy: '見出しは先頭の1行までとし、残りは数値だけ(小数点はピリオド)にしてください。',
    }),
  }),
  GD513: define<{ file: string; line: number; cells: number; expected: number }>('csv-ragged', 'error', {
    en: (d) => ({
      title: `${d.file} has rows of different lengths`,
      detail: `Row ${d.line} (counted from 1) has ${d.cells} cells, the first has ${d.expected}.`,
      remedy: 'Give every row the same number of cells.',
    }),
    ja: (d) => ({
      title: `${d.file} の行の長さがそろっていません`,
      detail: `${d.line}行目(1から数える)は${d.cells}個、先頭の行は${d.expected}個です。`,
      remedy: 'すべての行の列数をそろえてください。',
    }),
  }),
  GD514: define<{ file: string }>('recent-file-gone', 'error', {
    en: (d) => ({
      title: `${d.file} is no longer where it was`,
      detail: 'It was moved, renamed or deleted, so it was taken off the list of recent files.',
      remedy: 'Look for it with Open.',
    }),
    ja: (d) => ({
      title: `${d.file} は元の場所にありません`,
      detail: '移動、名前の変更、または削除されたため、最近使ったファイルの一覧から外しました。',
      remedy: '「開く」で探してください。',
    }),
  }),
  GD560: define<Record<never, never>>('data-files-unknown', 'error', {
    en: () => ({
      title: 'These files are no longer at hand',
      detail: 'Files are known only as long as Gradient Desk runs.',
      remedy: 'Choose them again.',
    }),
    ja: () => ({
      title: 'ファイルを参照できなくなりました',
      detail: 'ファイルを参照できるのは Gradient Desk の動作中だけです。',
      remedy: 'もう一度選んでください。',
    }),
  }),
} as const;
