import { define } from './define-diagnostics.ts';

/** GD1xx: a shape does not fit. `layer` is the name shown on the node; shapes are written as the course writes them. */
export const shapeDiagnostics = {
  GD101: define<{ layer: string; predictions: string; labels: string; rows: number; labelRows: number; last: string }>(
    'output-labels-mismatch',
    'error',
    {
      en: (d) => ({
        title: `The output has ${d.rows} ${d.rows === 1 ? 'row' : 'rows'}, the labels have ${d.labelRows}`,
        detail: `A is ${d.predictions} because ${d.last} has ${d.rows} ${d.rows === 1 ? 'unit' : 'units'}. Y is ${d.labels}. The cost compares them element by element.`,
        remedy: `Give ${d.last} ${d.labelRows} ${d.labelRows === 1 ? 'unit' : 'units'}.`,
      }),
      ja: (d) => ({
        title: `出力は${d.rows}行、ラベルは${d.labelRows}行です`,
        detail: `「${d.last}」のユニットが${d.rows}個なので A は ${d.predictions} です。Y は ${d.labels} です。コストは両者を要素ごとに比べます。`,
        remedy: `「${d.last}」のユニットを${d.labelRows}個にしてください。`,
      }),
    },
  ),
  GD102: define<{ layer: string; shape: string; features: string; count: number; from: string }>('needs-flatten', 'error', {
    en: (d) => ({
      title: `${d.layer} takes columns of features, not ${d.features} pictures`,
      detail: `${d.from} gives ${d.shape}: each example is a picture of ${d.features}. W·A needs one column of ${d.count} features an example.`,
      remedy: `Put a Flatten layer in between: it turns ${d.features} into ${d.count}.`,
    }),
    ja: (d) => ({
      title: `「${d.layer}」は ${d.features} の画像ではなく特徴の列を受け取ります`,
      detail: `「${d.from}」の出力は ${d.shape} で、各例は ${d.features} の画像です。W·A には1例につき ${d.count} 個の特徴の列が必要です。`,
      remedy: `間に「平坦化」層を入れてください。${d.features} が ${d.count} になります。`,
    }),
  }),
  GD103: define<{ features: string; expected: string }>('features-mismatch', 'error', {
    en: (d) => ({
      title: `The data has ${d.features} features an example, the network expects ${d.expected}`,
      detail: `X is (${d.features}, m). The first layer was drawn for (${d.expected}, m).`,
      remedy: 'Use the data that the network was made for, or say with --examples-axis which axis counts the examples.',
    }),
    ja: (d) => ({
      title: `データの特徴は1例あたり ${d.features} 個ですが、ネットワークの想定は ${d.expected} 個です`,
      detail: `X は (${d.features}, m) です。最初の層は (${d.expected}, m) を受け取るように描かれています。`,
      remedy: 'このネットワーク用のデータを使うか、--examples-axis でどの軸が例を数えるかを指定してください。',
    }),
  }),
} as const;
