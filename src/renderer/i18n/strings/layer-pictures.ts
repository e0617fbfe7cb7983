/** Texts of the pictures and lights in nodes. `images` of so many `units` are shown. */
export const layerPictureStrings = {
  en: {
    points: (_images: number, _units: number) => 'The data in the plane of its two features',
    examples: (images: number, _units: number) => `${images} pictures of the data`,
    regions: (images: number, units: number) => `What ${of(images, units)} over the plane of the data: orange low, blue high`,
    featureRegions: (images: number, features: number) =>
      `${images < features ? `The first ${images} of ${features} features` : `The ${features} features`} over the plane of the data: orange low, blue high`,
    featureValues: (_images: number, features: number) => `A row for each of ${features} features, a column for each of some examples`,
    decision: (_images: number, _units: number) => 'What the network predicts over the plane, with the data: orange low, blue high',
    'unit-weights': (images: number, units: number) => `Weights of ${ofUnits(images, units)} as pictures: orange negative, blue positive`,
    colourWeights: (images: number, units: number) =>
      `Weights of ${ofUnits(images, units)} as pictures: grey is zero; where a colour is lighter than grey it speaks for the unit, darker against it`,
    weights: (_images: number, units: number) => `Weights, a row for each of ${units} units: orange negative, blue positive`,
    activations: (_images: number, units: number) => `Activations, a row for each of ${units} units, a column for each of some examples`,
    gradientUnknown: 'Gradient: not known before training',
    gradient: {
      ok: 'Gradient: reaches this layer',
      vanishing:
        'Vanishing gradient: this layer learns a thousand times slower than the fastest, or not at all. ReLU or other initial weights help.',
      exploding:
        'Exploding gradient: more than ten times as large as the weights. A smaller learning rate or smaller initial weights help.',
    },
    saturated: (percent: string) =>
      `Saturated: ${percent} % of the activations lie where the function is nearly flat and passes hardly any gradient back`,
    dead: (percent: string) => `Dead units: ${percent} % give 0 for every example looked at and do not learn`,
    multiplyAdds: (count: string) => `${count} multiply-adds (MAC) in one forward pass over all examples`,
    multiplyAddsShort: (count: string) => `${count} MAC`,
  },
  ja: {
    points: (_images: number, _units: number) => '2つの特徴の平面上のデータ',
    examples: (images: number, _units: number) => `データの画像 ${images} 枚`,
    regions: (images: number, units: number) => `データの平面上での${ofUnitsInJapanese(images, units)}の出力。橙は小、青は大`,
    featureRegions: (images: number, features: number) =>
      `データの平面上での特徴 ${images < features ? `${features} 個中の最初の ${images} 個` : `${features} 個`}。橙は小、青は大`,
    featureValues: (_images: number, features: number) => `特徴 ${features} 個を1行ずつ、いくつかの例を1列ずつ表す`,
    decision: (_images: number, _units: number) => 'データの平面上でのネットワークの予測とデータ。橙は小、青は大',
    'unit-weights': (images: number, units: number) => `画像で表した${ofUnitsInJapanese(images, units)}の重み。橙は負、青は正`,
    colourWeights: (images: number, units: number) =>
      `画像で表した${ofUnitsInJapanese(images, units)}の重み。灰色はゼロ、色が灰色より明るければユニットを強め、暗ければ弱める`,
    weights: (_images: number, units: number) => `重み。${units} ユニットを1行ずつ表す。橙は負、青は正`,
    activations: (_images: number, units: number) => `活性。${units} ユニットを1行ずつ、いくつかの例を1列ずつ表す`,
    gradientUnknown: '勾配: 学習を始めると表示されます',
    gradient: {
      ok: '勾配: この層に届いています',
      vanishing: '勾配消失: この層の学習は最も速い層の千分の一以下か、まったく進みません。ReLU や別の初期化が役立ちます。',
      exploding: '勾配爆発: 勾配が重みの10倍を超えています。学習率か初期の重みを小さくしてください。',
    },
    saturated: (percent: string) => `飽和: 活性の ${percent} % は関数がほぼ平らな所にあり、勾配をほとんど戻しません`,
    dead: (percent: string) => `死んだユニット: ${percent} % は調べたどの例でも 0 を出し、学習しません`,
    multiplyAdds: (count: string) => `全例の順伝播1回で積和 (MAC) ${count} 回`,
    multiplyAddsShort: (count: string) => `${count} MAC`,
  },
};

function of(images: number, units: number): string {
  return `${ofUnits(images, units)} ${units === 1 ? 'gives' : 'give'}`;
}

function ofUnits(images: number, units: number): string {
  if (images < units) return `the first ${images} of ${units} units`;
  return units === 1 ? 'the unit' : `the ${units} units`;
}

function ofUnitsInJapanese(images: number, units: number): string {
  return images < units ? `${units} ユニット中の最初の ${images} 個` : `${units} ユニット`;
}
