import type { CommandStrings } from './command-strings.ts';

const format = new Intl.NumberFormat('ja');

const names = { train: '学習', dev: '開発', test: 'テスト' } as const;

export const japanese: CommandStrings = {
  severity: { error: 'エラー', warning: '警告' },
  help: {
    program: 'Gradient Desk のニューラルネットワークを、ウィンドウなしで作成・検査・学習します。',
    commands: {
      new: 'テンプレートまたは層の並びから、新しいプロジェクトファイルを作る',
      check: '層と形、問題点を表示する',
      inspect: 'データファイルの中身(表の列、配列の形、画像とそのクラス)を表示する',
      train: '勾配降下法、モーメンタム、RMSProp、Adam で学習する',
    },
    arguments: {
      template: 'テンプレートの名前',
      file: 'プロジェクトファイル(.gdesk)',
      dataFiles: 'データファイル: .csv か .tsv を1つ、.npy、.npz、.h5、または画像のフォルダーを1つ',
    },
    options: {
      layers: '特徴数とユニット数。例: 64,32,16,10(先頭が n_x、続いて各全結合層のユニット数)',
      activations: '各全結合層の活性化。例: relu,relu,softmax',
      initializer: '各全結合層の重みの初期値。省略時は活性化に合うもの。normal は randn × 0.01',
      cost: 'コスト。省略時は最後の活性化に合うもの',
      dataset: '--layers と併用。学習に使うデータ。省略時は学習時に渡す',
      out: '書き出すファイル',
      force: 'ファイルが既にあれば置き換える',
      json: '標準出力に JSON オブジェクトを1つ書く',
      iterations: '今回の反復回数。省略時はプロジェクトの値',
      learningRate: '学習率 α。省略時はプロジェクトの値',
      seed: '初期の重みのシード(NumPy の RandomState(seed))。最初から学習する',
      batchSize: '1反復で使う例の数、または all(すべて)',
      optimizer: '勾配でパラメータを更新する方法。プロジェクトと違うものを選ぶと、定数は標準の値から始まる',
      beta: 'モーメンタムの β。標準は 0.9',
      beta1: 'Adam の β₁。標準は 0.9',
      beta2: 'RMSProp(標準 0.9)と Adam(標準 0.999)の β₂',
      epsilon: 'RMSProp と Adam の ε。標準は 1e-8',
      decay: 'α の下げ方。t 間隔後に α / (1 + rate·t) または α·rate^t',
      decayRate: '減衰率 rate',
      decayEvery: '減衰の間隔(エポック数。1エポックで全例を一巡する)',
      l2: 'コストに加える L2 正則化 λ/(2m)·Σ‖W‖² の λ。なしは 0',
      precision: 'float64 または float32。省略時はプロジェクトの値',
      threads: '学習に使うスレッド数の上限。指定しなければ、効果があるときに限りプロセッサ数より1つ少ない数まで使う',
      firstLayer: '最初の全結合層の計算方法。特徴量が例より多いときは gram が速い',
      init: '初期パラメータ。W1、b1、W2… を含む .npz(ないバイアスはゼロ)。最初から学習する',
      fresh: '学習済みのパラメータがあっても最初から学習する',
      data: '--x と --y の代わりに読むデータ: 表、配列のファイル、または画像のフォルダー。中身は inspect でわかる',
      label: '表のうちラベルの列。名前か番号。省略時は列から推定する',
      missing: '表に欠けた値があるとき: refuse(読まない)、leave-out(行を除く)、fill(平均で補う)',
      side: '画像の一辺の画素数。省略時はネットワークの入力に合わせる',
      fit: '画像を正方形にする方法: crop(中央を切り抜く)、stretch(伸縮する)',
      x: '特徴 X: .npy、.csv、または .npz と .h5(# の後に配列の名前)',
      y: 'ラベル Y: 例ごとに1つ、または one-hot',
      testX: 'テストデータの特徴',
      testY: 'テストデータのラベル',
      examplesAxis: '配列のどの軸が例を数えるか: first(最初)または last(最後)',
      scale: 'すべての特徴に掛ける係数。例: 1/255',
      split: '学習・開発・テストに使う例の割合(%)。例: 60/20/20。省略時はプロジェクトの値',
      splitSeed: '分割のシード。NumPy の RandomState(seed).permutation(m)',
      noStratify: 'クラスの割合を考えずに分割する',
      reportEvery: 'コストを報告する間隔(反復回数)',
      costs: '報告したコストを .csv に書く',
      save: '学習したパラメータとともにプロジェクトを .gdesk に書く',
      gradients: '誤差逆伝播法の勾配を差分商と比べる',
      entries: '各パラメータ行列で調べる要素の最大数。残りは無作為に省く',
      examples: 'コストの計算に使う例の数。省略時はすべて',
      language: '表示の言語: en または ja。省略時はシステムの言語',
      help: 'このヘルプを表示する',
      version: '版を表示する',
    },
    titles: { 'Usage:': '使い方:', 'Arguments:': '引数:', 'Options:': 'オプション:', 'Commands:': 'コマンド:' },
    checkNotes: `
--gradients は float64 で計算し、ファイルにあるパラメータ(なければ初期値)で調べます。--entries、--examples、--seed とデータ
(--x と --y、なければプロジェクトが指すデータ)はこの検査のためのものです。

終了コード: 0 誤りなし、1 誤りがある、または勾配が誤り(相対差が 1e-3 より大きい)、2 使い方の誤り、130 Ctrl+C で中断。`,
    trainNotes: `
ファイルにパラメータがあれば、そこから学習を続けます。--fresh、--seed、--init を付けると最初から始めます。
報告するのは N 回ごとと最後の反復の、更新前のコストです。最終コストは最後の更新の後の値です。
最適化手法とその定数、--batch-size、--decay、--l2 は、省略時はプロジェクトの値です。--save は今回の値を書きます。
--data は、表、画像のフォルダー、または x と y、images と labels、train_set_x などの名前の配列から例を読みます。テスト用の配列があれば
テストに使います。--data も --x、--y もなければ、プロジェクトが指すデータを使います。

終了コード: 0 完了、1 モデルかデータに誤り、2 使い方の誤り、3 コストが無限大か NaN になった(最後の有限なパラメータを
残して保存)、130 Ctrl+C で中断(そこまでの結果を保存)。`,
  },
  usage: {
    unknownOption: (option) => `${option} というオプションはありません。`,
    unknownCommand: (command) => `${command} というコマンドはありません。`,
    missingCommand: 'コマンドがありません。new、check、inspect、train のいずれかを指定してください。',
    missingArgument: (argument) => `${argument} がありません。`,
    missingValue: (option) => `${option} には値が必要です。`,
    missingOption: (option) => `${option} がありません。`,
    excessArguments: '引数が多すぎます。',
    invalid: (option, value, expected) => `${option} を「${value}」にはできません。指定できるのは${expected}です。`,
    together: (one, other) => `${one} と ${other} は両方指定するか、どちらも省いてください。`,
    needs: (option, other) => `${option} には ${other} が必要です。`,
    constantOf: (option, choice, owners, present) => `${option} は ${choice} ${owners.join('、')} で使います。今は ${present} です。`,
    either: (one, other) => `${one} か ${other} のどちらか一方を指定してください。`,
    activationCount: (activations, layers) =>
      `--activations は${activations}個ですが、--layers が表す全結合層は${layers}個です(先頭の数は n_x)。`,
    featuresOf: (dataset, features, first) =>
      `${dataset} の例は特徴が${features}個ですが、--layers は${first}で始まっています。${features}で始めてください。`,
    exists: (file) => `${file} は既にあります。置き換えるには --force を付けてください。`,
    didYouMean: (suggestion) => `${suggestion} のことですか?`,
    seeHelp: (command) => `${command} --help を見てください。`,
  },
  expected: {
    integer: (minimum, maximum) => ` ${format.format(minimum)} から ${format.format(maximum)} までの整数`,
    positive: ' 0 より大きい数',
    within: ({ minimum, maximum, isMinimumExcluded, isMaximumExcluded }) =>
      ` ${format.format(minimum)} ${isMinimumExcluded ? 'より大きく' : '以上'} ${format.format(maximum)} ${isMaximumExcluded ? '未満' : '以下'}の数`,
    allOrInteger: (minimum, maximum) => ` all、または ${format.format(minimum)} から ${format.format(maximum)} までの整数`,
    oneOf: (values) => ` ${values.join('、')} のいずれか`,
    shares: '学習・開発・テストの3つの数(合計 100、学習は 0 より大きい。例: 60/20/20)',
    fraction: '数か分数(例: 1/255)',
    layers: '0 より大きい2つ以上の整数(例: 64,32,16,10)',
  },
  created: (file, name) => `書き出しました: ${file}(${name})`,
  parameters: (count) => `パラメータ ${format.format(count)} 個`,
  noProblems: '問題はありません。',
  gradients: {
    heading: (iteration, examples, allExamples) =>
      `反復 ${format.format(iteration)} の勾配(${examples === allExamples ? `${format.format(examples)} 例` : `${format.format(allExamples)} 例中 ${format.format(examples)} 例`}、float64):`,
    columns: ['行列', '要素', '相対差', '最も違う要素', 'その勾配', 'その差分商', '判定'],
    entries: (checked, all) => `${format.format(all)} 中 ${format.format(checked)}`,
    verdicts: { right: '正しい', unclear: '判定できず', look: '要確認', wrong: '誤り' },
    rightWithinRounding: '正しい(丸め誤差)',
    corner: (matrix, row, column) => `${matrix}[${row}, ${column}] が活性化関数の角にあるため除外`,
    overflow: 'コストか勾配が有限でないため除外',
    moreApart: (parameter, count) => `${parameter}: ほか ${format.format(count)} 要素を除外`,
    summary: {
      right: '勾配は正しい(相対差は 1e-7 未満か、丸め誤差で説明できます)。',
      unclear: '誤った勾配はありませんが、小さすぎるか有限でないため比べられないものがあります。',
      look: '要確認: 相対差が 1e-7 以上のものがあります(1e-3 以下)。',
      wrong: '勾配が誤っています: 相対差が 1e-3 より大きいものがあります。',
    },
    interrupted: '勾配チェックを中断しました。',
  },
  inspect: {
    table: (rows, columns, delimiter) =>
      `${format.format(rows)}行×${format.format(columns)}列の表(区切り: ${delimiter === '\t' ? 'タブ' : `「${delimiter}」`}):`,
    arrays: (count) => `配列 ${format.format(count)}個:`,
    pictures: (count, smallest, largest) =>
      `画像 ${format.format(count)}枚(${smallest === largest ? `${smallest} 画素` : `${smallest} 〜 ${largest} 画素`}):`,
    columns: ['列', '名前', '内容', '異なる値', '欠け', '読み方'],
    types: { numbers: '数値', categories: 'カテゴリ', empty: 'なし' },
    test: (array) => `テストの ${array}`,
    more: (count) => `  … ほか ${format.format(count)}件`,
  },
  classes: {
    heading: (data) => `${names[data]}データのクラス別の指標:`,
    columns: ['クラス', '適合率', '再現率', 'F1', '例数'],
  },
  training: {
    optimizerChanged: (iteration, before, now, hasAverages) =>
      `反復 ${format.format(iteration)} 回まで: ${before}。その先: ${now}${hasAverages ? '（移動平均はゼロから）' : ''}。`,
    optimizerStartsAnew: (optimizer) =>
      `${optimizer}の移動平均はゼロから始めます。このデータ、正則化、第1層の形式に合うものがファイルにありません。`,
    settings: (phrases) => `学習方法: ${phrases.join('、')}`,
    gramForm: '第1層: グラム行列',
    cost: 'コスト',
    finalCost: (iteration, cost) => `${format.format(iteration)} 回の反復後のコスト ${cost}`,
    accuracy: (data, accuracy) => `${names[data]}データの正解率 ${accuracy}`,
    partCost: (data, cost) => `${names[data]}データのコスト ${cost}`,
    parts: (train, dev, test) => `例の数: 学習 ${train}、開発 ${dev}、テスト ${test}`,
    timing: (iterations, seconds, perSecond) => `${format.format(iterations)} 回の反復に ${seconds} 秒、毎秒 ${perSecond} 回`,
    saved: (file) => `${file} に保存しました`,
    interrupted: (iteration) => `反復 ${format.format(iteration)} 回で中断しました。`,
    report: (iteration, cost) => `反復 ${iteration}  コスト ${cost}`,
  },
};
