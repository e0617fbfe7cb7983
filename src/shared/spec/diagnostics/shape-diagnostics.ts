import { define } from './define-diagnostics.ts';

/**
 * GD1xx: a shape does not fit. `layer` is the name shown on the node. Where two matrices clash, the sentences that say which shapes they have and how
 * these came about stand before `detail` (`describeClash`), which says the rule alone.
 */
export const shapeDiagnostics = {
  GD101: define<{ rows: number; labelRows: number; last: string }>('output-labels-mismatch', 'error', {
    en: (d) => ({
      title: `The output has ${d.rows} ${d.rows === 1 ? 'row' : 'rows'}, the labels have ${d.labelRows}`,
      detail: 'The cost compares them element by element.',
      remedy: `Set the units of ${d.last} to ${d.labelRows}, a row for each row of Y.`,
    }),
    ja: (d) => ({
      title: `出力は${d.rows}行、ラベルは${d.labelRows}行です`,
      detail: 'コストは両者を要素ごとに比べます。',
      remedy: `「${d.last}」のユニットを${d.labelRows}個にしてください。`,
    }),
  }),
  GD102: define<{ layer: string; features: string; count: number }>('needs-flatten', 'error', {
    en: (d) => ({
      title: `${d.layer} takes columns of features, not ${d.features} pictures`,
      detail: `${d.layer} needs one column of ${d.count} numbers for each example.`,
      remedy: `Put a Flatten layer in between: it turns ${d.features} into ${d.count}.`,
    }),
    ja: (d) => ({
      title: `「${d.layer}」は ${d.features} の画像ではなく特徴の列を受け取ります`,
      detail: `「${d.layer}」には1例につき ${d.count} 個の数を並べた列が必要です。`,
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
  GD104: define<{ layer: string; first: string; other: string }>('sum-mismatch', 'error', {
    en: (d) => ({
      title: `${d.first} and ${d.other} do not add up: their shapes differ`,
      detail: `${d.layer} adds element by element, so both need the same shape.`,
      remedy: 'Give both the same number of units, or put a Dense layer of that size into one of the wires.',
    }),
    ja: (d) => ({
      title: `「${d.first}」と「${d.other}」は形が違うので足せません`,
      detail: `「${d.layer}」は要素ごとに足すので、同じ形でなければなりません。`,
      remedy: 'ユニットの数をそろえるか、どちらかの配線に同じ大きさの「全結合」層を入れてください。',
    }),
  }),
  GD105: define<{ layer: string; features: string; count: number }>('concat-of-pictures', 'error', {
    en: (d) => ({
      title: `${d.layer} stacks rows, and ${d.features} pictures have none`,
      detail: `${d.layer} puts columns of features below each other.`,
      remedy: `Put a Flatten layer in between: it turns ${d.features} into ${d.count}.`,
    }),
    ja: (d) => ({
      title: `「${d.layer}」は行を積み重ねる層で、${d.features} の画像は受け取れません`,
      detail: `「${d.layer}」は特徴の列を縦に並べます。`,
      remedy: `間に「平坦化」層を入れてください。${d.features} が ${d.count} になります。`,
    }),
  }),
  GD106: define<{ last: string; rows: number; labelRows: number }>('joined-rows-mismatch', 'error', {
    en: (d) => ({
      title: `The output has ${d.rows} ${d.rows === 1 ? 'row' : 'rows'}, the labels have ${d.labelRows}`,
      detail: 'The cost compares them element by element.',
      remedy: `Put a Dense layer with ${d.labelRows} ${d.labelRows === 1 ? 'unit' : 'units'} between ${d.last} and the cost.`,
    }),
    ja: (d) => ({
      title: `出力は${d.rows}行、ラベルは${d.labelRows}行です`,
      detail: 'コストは両者を要素ごとに比べます。',
      remedy: `「${d.last}」とコストの間に、${d.labelRows}ユニットの「全結合」層を入れてください。`,
    }),
  }),
} as const;
