/** Texts of the cost chart. */
export const chartStrings = {
  en: {
    title: 'Cost over iterations',
    iteration: 'iteration',
    cost: 'cost J',
    logScale: 'log scale',
    emptyTitle: 'No cost yet',
    noNetworkText: 'First the drawing has to be a network: Problems says what it still needs.',
    emptyText: 'Press Train. The cost J of every iteration is drawn here: as long as the curve falls, the network is learning.',
    summary: (first: string, firstCost: string, last: string, lastCost: string) =>
      `At iteration ${first} the cost was ${firstCost}; at iteration ${last} it is ${lastCost}.`,
  },
  ja: {
    title: '反復ごとのコスト',
    iteration: '反復',
    cost: 'コスト J',
    logScale: '対数目盛',
    emptyTitle: 'コストはまだありません',
    noNetworkText: 'まず図をネットワークとして完成させます。足りないものは「問題」タブに出ます。',
    emptyText: '「学習」を押すと、反復ごとのコスト J がここに描かれます。曲線が下がっている間、ネットワークは学んでいます。',
    summary: (first: string, firstCost: string, last: string, lastCost: string) =>
      `反復 ${first} のコストは ${firstCost}、反復 ${last} のコストは ${lastCost} です。`,
  },
};
