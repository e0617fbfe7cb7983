import { define } from './define-diagnostics.ts';

/** GD43x: data that can be used, but hardly as it is. */
export const dataQualityDiagnostics = {
  /** `features` are numbers from 0, with names where they have such. */
  GD430: define<{ count: number; features: string }>('constant-features', 'warning', {
    en: (d) => ({
      title: d.count === 1 ? 'A feature never changes' : `${d.count} features never change`,
      detail: `In all training examples ${d.count === 1 ? 'feature' : 'features'} ${d.features} (counted from 0) ${d.count === 1 ? 'has' : 'have'} the same value: nothing can be learned from that.`,
      remedy: 'Open the data again without that column. Leaving it in does no harm but to the eye.',
    }),
    ja: (d) => ({
      title: d.count === 1 ? '値の変わらない特徴があります' : `値の変わらない特徴が${d.count}個あります`,
      detail: `特徴 ${d.features}(0 から数えます)は学習データのすべての例で同じ値なので、そこから学べることはありません。`,
      remedy: 'その列を外してデータを開き直してください。そのままでも学習に害はありません。',
    }),
  }),
  GD431: define<{ count: number; first: string; second: string }>('repeated-features', 'warning', {
    en: (d) => ({
      title: d.count === 1 ? 'A feature repeats another one' : `${d.count} features repeat others`,
      detail: `Feature ${d.second} (counted from 0) has the values of feature ${d.first} in every training example. What one of them tells counts twice.`,
      remedy: 'Open the data again with one of both.',
    }),
    ja: (d) => ({
      title: d.count === 1 ? '同じ値の特徴が2つあります' : `ほかと同じ値の特徴が${d.count}個あります`,
      detail: `特徴 ${d.second}(0 から数えます)は、学習データのすべての例で特徴 ${d.first} と同じ値です。同じ情報が二重に数えられます。`,
      remedy: '片方だけを選んでデータを開き直してください。',
    }),
  }),
  GD432: define<{ count: number; examples: number; first: number; second: number }>('repeated-examples', 'warning', {
    en: (d) => ({
      title: d.count === 1 ? 'A training example repeats another one' : `${d.count} of ${d.examples} training examples repeat others`,
      detail: `Example ${d.second} (counted from 0) has the features of example ${d.first}, for instance. A repeated example weighs more, and may end up on both sides of a split.`,
      remedy: 'Remove repeated rows from the file unless they were really observed so often.',
    }),
    ja: (d) => ({
      title: d.count === 1 ? '重複した学習例があります' : `学習例 ${d.examples} 個のうち ${d.count} 個が重複しています`,
      detail: `たとえば例 ${d.second}(0 から数えます)の特徴は例 ${d.first} と同じです。重複した例は重みが増し、分割の両側に入ることもあります。`,
      remedy: '実際にそれだけ観測されたのでなければ、ファイルから重複した行を取り除いてください。',
    }),
  }),
  GD433: define<{ count: number; examples: number; test: number; train: number }>('test-examples-trained', 'warning', {
    en: (d) => ({
      title: `${d.count} of ${d.examples} test examples ${d.count === 1 ? 'is' : 'are'} also trained with`,
      detail: `Test example ${d.test} (counted from 0) has the features of training example ${d.train}, for instance. The accuracy on the test set then looks better than it is.`,
      remedy: 'Remove these examples from one of both sets.',
    }),
    ja: (d) => ({
      title: `テスト例 ${d.examples} 個のうち ${d.count} 個が学習データにもあります`,
      detail: `たとえばテスト例 ${d.test}(0 から数えます)の特徴は学習例 ${d.train} と同じです。テストでの正解率が実際より良く見えます。`,
      remedy: 'これらの例をどちらか一方から取り除いてください。',
    }),
  }),
} as const;
