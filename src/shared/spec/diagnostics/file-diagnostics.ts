import { define } from './define-diagnostics.ts';

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
      title: `${d.file} は新しい Gradient Desk で保存されています`,
      detail: `ファイルの形式は版 ${d.version}、このプログラムが読めるのは ${d.supported} までです。`,
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
      detail: 'zip が途中で終わっているか、中身が目録と一致しません。',
      remedy: 'もう一度コピーかダウンロードするか、以前の写しを開いてください。',
    }),
  }),
  GD504: define<{ file: string; path: string; problem: string }>('project-invalid', 'error', {
    en: (d) => ({
      title: `${d.file} has an entry that cannot be understood`,
      detail: `project.json, ${d.path}: ${d.problem}.`,
      remedy: 'Open an earlier copy, or correct that entry.',
    }),
    ja: (d) => ({
      title: `${d.file} に理解できない項目があります`,
      detail: `project.json の ${d.path}: ${d.problem}`,
      remedy: '以前の写しを開くか、その項目を直してください。',
    }),
  }),
  GD505: define<{ file: string; megabytes: number; maximum: number }>('file-too-large', 'error', {
    en: (d) => ({
      title: `${d.file} is too large`,
      detail: `It holds ${d.megabytes} MB; at most ${d.maximum} MB are read.`,
      remedy: 'Choose a smaller file.',
    }),
    ja: (d) => ({
      title: `${d.file} は大きすぎます`,
      detail: `${d.megabytes} MB あります。読めるのは ${d.maximum} MB までです。`,
      remedy: 'より小さいファイルを選んでください。',
    }),
  }),
  GD506: define<{ file: string; tensor: string; shape: string; expected: string }>('weights-mismatch', 'error', {
    en: (d) => ({
      title: `${d.tensor} in ${d.file} does not fit the network`,
      detail: `${d.tensor} is ${d.shape}; the network needs ${d.expected}.`,
      remedy: 'Use weights that were made for this network.',
    }),
    ja: (d) => ({
      title: `${d.file} の ${d.tensor} がネットワークに合いません`,
      detail: `${d.tensor} は ${d.shape} ですが、ネットワークには ${d.expected} が必要です。`,
      remedy: 'このネットワーク用の重みを使ってください。',
    }),
  }),
  GD507: define<{ file: string; place: string; problem: string }>('array-unreadable', 'error', {
    en: (d) => ({
      title: `${d.file} cannot be read`,
      detail: `${d.place}: ${d.problem}.`,
      remedy: 'Save it anew as .npy, .npz or .csv with numbers only.',
    }),
    ja: (d) => ({
      title: `${d.file} を読めません`,
      detail: `${d.place}: ${d.problem}`,
      remedy: '数値だけの .npy、.npz、.csv として保存し直してください。',
    }),
  }),
  GD508: define<{ file: string; key: string; keys: string }>('array-key-missing', 'error', {
    en: (d) => ({
      title: d.key === '' ? `${d.file} holds several arrays` : `${d.file} holds no array ${d.key}`,
      detail: `It holds ${d.keys}.`,
      remedy: `Name one of them behind a #, as in ${d.file}#KEY.`,
    }),
    ja: (d) => ({
      title: d.key === '' ? `${d.file} には複数の配列があります` : `${d.file} に配列 ${d.key} はありません`,
      detail: `入っているのは ${d.keys} です。`,
      remedy: `${d.file}#KEY のように # の後に名前を書いてください。`,
    }),
  }),
  GD509: define<{ file: string; problem: string }>('file-unreachable', 'error', {
    en: (d) => ({
      title: `${d.file} cannot be opened`,
      detail: `The system says: ${d.problem}.`,
      remedy: 'Check the name and whether you may read it.',
    }),
    ja: (d) => ({
      title: `${d.file} を開けません`,
      detail: `システムの応答: ${d.problem}`,
      remedy: '名前と読み取りの権限を確かめてください。',
    }),
  }),
  GD510: define<{ file: string; problem: string }>('file-not-written', 'error', {
    en: (d) => ({
      title: `${d.file} could not be saved`,
      detail: `The system says: ${d.problem}. What was there before is unchanged.`,
      remedy: 'Choose another place, or make room.',
    }),
    ja: (d) => ({
      title: `${d.file} を保存できませんでした`,
      detail: `システムの応答: ${d.problem}。元のファイルはそのままです。`,
      remedy: '別の場所を選ぶか、空きを作ってください。',
    }),
  }),
  GD511: define<{ file: string; kinds: string }>('file-kind-unknown', 'error', {
    en: (d) => ({
      title: `${d.file} is of a kind that is not read`,
      detail: `Read are ${d.kinds}.`,
      remedy: 'Convert it to one of these.',
    }),
    ja: (d) => ({
      title: `${d.file} は読めない種類のファイルです`,
      detail: `読めるのは ${d.kinds} です。`,
      remedy: 'いずれかに変換してください。',
    }),
  }),
} as const;
