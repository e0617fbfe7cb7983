import type { Language } from '../../language.ts';
import type { LabelKind } from '../labels.ts';
import { featureCount, formatFeatures, isColumn } from '../shape.ts';
import type { PicturedMatrix, ShapeClash, ShapeHistory, ShapeOrigin } from './shape-clash.ts';

/** A sentence for each matrix of a clash: which shape it has, and how that came about. */
export function describeClash({ left, right }: ShapeClash, language: Language): readonly string[] {
  return [left, right].map((matrix) => describeShape(matrix, language));
}

/** `A² is (n[2], m) = (3, 400) because Dense 2 has 3 units.` */
export function describeShape(matrix: PicturedMatrix, language: Language): string {
  const { name, symbolic, numeric, history } = matrix;
  const shape = symbolic === numeric ? numeric : `${symbolic} = ${numeric}`;
  if (language === 'en') return `${name} is ${shape}${history ? ` because ${historyInEnglish(history)}` : ''}.`;
  const passing = history ? passedOnInJapanese(history) : '';
  return `${history ? `${originInJapanese(history.origin)}ので、` : ''}${name} は ${shape} です${passing}。`;
}

function historyInEnglish({ origin, passedBy }: ShapeHistory): string {
  if (passedBy.length === 0) return originInEnglish(origin);
  return `${originInEnglish(origin)}, and ${listed(passedBy)} ${passedBy.length === 1 ? 'keeps' : 'keep'} the shape`;
}

function originInEnglish(origin: ShapeOrigin): string {
  switch (origin.kind) {
    case 'units':
      return `${origin.layer} has ${counted(origin.units, 'unit')}`;
    case 'data':
      return isColumn(origin.shape)
        ? `each example has ${counted(featureCount(origin.shape), 'feature')}`
        : `each example is a picture of ${formatFeatures(origin.shape)}`;
    case 'labels':
      return labelsInEnglish(origin.labels);
    case 'flattened':
      return `${origin.layer} turned ${formatFeatures(origin.from)} into ${origin.count}`;
    case 'made':
      return `${origin.layer} makes ${counted(origin.count, 'feature')} of ${origin.from}`;
    case 'stacked':
      return `${origin.layer} puts ${origin.parts.join(' + ')} rows below each other`;
    case 'weights':
      return `${origin.layer} has ${counted(origin.units, 'unit')} with a weight for each of ${counted(origin.features, 'feature')}`;
  }
}

function labelsInEnglish(labels: LabelKind): string {
  switch (labels.kind) {
    case 'binary':
      return 'each label is 0 or 1';
    case 'classes':
      return `there is a row for each of ${labels.count} classes`;
    case 'values':
      return `there ${labels.rows === 1 ? 'is' : 'are'} ${counted(labels.rows, 'value')} to predict`;
  }
}

/** A clause in front of ので. */
function originInJapanese(origin: ShapeOrigin): string {
  switch (origin.kind) {
    case 'units':
      return `「${origin.layer}」のユニットが${origin.units}個な`;
    case 'data':
      return isColumn(origin.shape) ? `各例の特徴が${featureCount(origin.shape)}個な` : `各例が ${formatFeatures(origin.shape)} の画像な`;
    case 'labels':
      return labelsInJapanese(origin.labels);
    case 'flattened':
      return `「${origin.layer}」が ${formatFeatures(origin.from)} を ${origin.count} にした`;
    case 'made':
      return `「${origin.layer}」が${origin.from}個の特徴から${origin.count}個を作った`;
    case 'stacked':
      return `「${origin.layer}」が ${origin.parts.join(' + ')} 行を縦に並べた`;
    case 'weights':
      return `「${origin.layer}」のユニットが${origin.units}個で、それぞれが${origin.features}個の特徴に重みを持つ`;
  }
}

function labelsInJapanese(labels: LabelKind): string {
  switch (labels.kind) {
    case 'binary':
      return 'ラベルが 0 か 1 な';
    case 'classes':
      return `${labels.count}クラスに1行ずつある`;
    case 'values':
      return `予測する値が${labels.rows}個な`;
  }
}

function passedOnInJapanese({ passedBy }: ShapeHistory): string {
  return passedBy.length === 0 ? '' : `(${passedBy.map((name) => `「${name}」`).join('、')}は形を変えません)`;
}

function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}

/** `A`, `A and B`, `A, B and C`. */
function listed(names: readonly string[]): string {
  const [last = '', ...before] = [...names].reverse();
  return before.length === 0 ? last : `${before.reverse().join(', ')} and ${last}`;
}
