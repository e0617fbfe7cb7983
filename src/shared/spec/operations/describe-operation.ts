import type { Language } from '../../language.ts';
import { type ArrayShape, equalArrayShapes, formatArrayShape, transposed } from './array-shape.ts';
import { productShape } from './broadcast.ts';
import type { OperationCheck } from './check-operation.ts';
import { isUntransposedBackward, type Operation } from './judge-operation.ts';
import type { Operand } from './operand.ts';
import type { Remedy } from './remedies.ts';

/** What is said of an operation: what comes out or what is wrong in one line, and why. */
export interface OperationText {
  readonly title: string;
  readonly detail: string;
}

export function describeOperation(check: OperationCheck, language: Language): OperationText {
  return language === 'en' ? inEnglish(check) : inJapanese(check);
}

/** What the button of a remedy says. */
export function describeRemedy(remedy: Remedy, operation: Operation, language: Language): string {
  return language === 'en' ? remedyInEnglish(remedy, operation) : remedyInJapanese(remedy, operation);
}

function remedyInEnglish(remedy: Remedy, operation: Operation): string {
  switch (remedy.kind) {
    case 'operator':
      return remedy.operator === '·' ? 'Use np.dot (·)' : 'Use * (⊙), element by element';
    case 'transpose':
      return `Transpose the ${remedy.side}: ${turned(operation[remedy.side])}`;
    case 'reshape':
      return `Reshape the ${remedy.side} to ${formatArrayShape(remedy.shape)}`;
    case 'keepdims':
      return `Sum with keepdims=True: ${formatArrayShape(remedy.shape)}`;
  }
}

function remedyInJapanese(remedy: Remedy, operation: Operation): string {
  switch (remedy.kind) {
    case 'operator':
      return remedy.operator === '·' ? 'np.dot(·)を使う' : '要素ごとの *(⊙)を使う';
    case 'transpose':
      return `${sideInJapanese(remedy.side)}を転置する: ${turned(operation[remedy.side])}`;
    case 'reshape':
      return `${sideInJapanese(remedy.side)}を ${formatArrayShape(remedy.shape)} に reshape する`;
    case 'keepdims':
      return `keepdims=True で合計する: ${formatArrayShape(remedy.shape)}`;
  }
}

function sideInJapanese(side: 'left' | 'right'): string {
  return side === 'left' ? '左' : '右';
}

/** The transpose of an operand by its name, or else by its shape. */
function turned({ name, shape }: Operand): string {
  return name === '' ? formatArrayShape(transposed(shape)) : transposeOf(name);
}

function inEnglish(check: OperationCheck): OperationText {
  const { left, operator, right } = check;
  const written = `${shown(left)} ${operator} ${shown(right)}`;
  const result = formatArrayShape(check.shape ?? []);
  const fits = `${written} is ${result}`;
  switch (check.finding) {
    case 'product': {
      const inner = left.shape[1];
      return {
        title: fits,
        detail: `The ${plural(inner, 'column')} of the left meet the ${plural(inner, 'row')} of the right. Rows of the left and columns of the right remain.`,
      };
    }
    case 'equal':
      return { title: fits, detail: 'Both have the same shape, so it goes element by element.' };
    case 'stretched':
      return {
        title: fits,
        detail: `NumPy repeats ${formatArrayShape(smaller(check))} to ${result}, since an axis of size 1 stretches. That is how b is added in Z = W·A + b.`,
      };
    case 'number':
      return { title: fits, detail: 'A single number goes with every element.' };
    case 'outer':
      return {
        title: `NumPy gives ${result} without a word`,
        detail: `${formatArrayShape(left.shape)} and ${formatArrayShape(right.shape)} are both stretched, to a shape that neither of them has.`,
      };
    case 'rank-one':
      return rankOneInEnglish(check);
    case 'rank-one-product':
      return {
        title: `The result ${result} has lost an axis`,
        detail: `${formatArrayShape(rankOne(check))} is a rank-1 array, neither a row nor a column: the product drops its axis.`,
      };
    case 'untransposed':
      return {
        title: `${left.name} · ${right.name} fits only because ${left.name} is square`,
        detail: `Backward, the gradient goes through the transpose: ${backwardStep(check)}. The shape is right, but the numbers are wrong.`,
      };
    case 'inner':
      return { title: `${written} does not fit`, detail: `${innerInEnglish(check)}${innerHintInEnglish(check)}` };
    case 'elements':
      return {
        title: `${written} does not fit`,
        detail: `${operator} goes element by element: ${formatArrayShape(left.shape)} and ${formatArrayShape(right.shape)} differ.${elementHintInEnglish(check)}`,
      };
  }
}

function rankOneInEnglish(check: OperationCheck): OperationText {
  const array = rankOne(check);
  const row = `(1, ${array[0]})`;
  const other = formatArrayShape(matrixOf(check));
  const result = formatArrayShape(check.shape ?? []);
  const isLucky = result === other;
  return {
    title: isLucky ? `${formatArrayShape(array)} is a rank-1 array: it fits by luck` : `NumPy gives ${result} without a word`,
    detail: isLucky
      ? `${formatArrayShape(array)} has one axis and is taken for a row ${row}, which goes with ${other}. A column of ${array[0]} would give another result.`
      : `${formatArrayShape(array)} is a rank-1 array and is taken for a row ${row}. With ${other} it is stretched to ${result}.`,
  };
}

function innerInEnglish({ left, right }: Operation): string {
  return `· needs as many columns on the left as rows on the right, and here they are ${left.shape[left.shape.length - 1]} and ${right.shape[0]}.`;
}

function innerHintInEnglish(check: OperationCheck): string {
  if (isUntransposedBackward(check)) return ` Backward, the gradient goes through the transpose: ${backwardStep(check)}.`;
  return equalArrayShapes(check.left.shape, check.right.shape) ? ' Both have the same shape: for element by element write * (⊙).' : '';
}

function elementHintInEnglish({ left, right }: Operation): string {
  if (equalArrayShapes(left.shape, transposed(right.shape))) return ' One has the shape of the other transposed.';
  const product = productShape(left.shape, right.shape);
  return product ? ` The matrix product, np.dot (·), would fit and be ${formatArrayShape(product)}.` : '';
}

function inJapanese(check: OperationCheck): OperationText {
  const { left, operator, right } = check;
  const written = `${shown(left)} ${operator} ${shown(right)}`;
  const result = formatArrayShape(check.shape ?? []);
  const fits = `${written} は ${result} です`;
  switch (check.finding) {
    case 'product': {
      const inner = left.shape[1];
      return { title: fits, detail: `左の列数と右の行数が ${inner} で一致し、左の行数と右の列数が残ります。` };
    }
    case 'equal':
      return { title: fits, detail: '同じ形なので、要素ごとに計算できます。' };
    case 'stretched':
      return {
        title: fits,
        detail: `大きさ1の軸は引き伸ばされるので、NumPy は ${formatArrayShape(smaller(check))} を ${result} に広げます。Z = W·A + b の b もこうして足されます。`,
      };
    case 'number':
      return { title: fits, detail: '1つの数は、すべての要素に対して計算されます。' };
    case 'outer':
      return {
        title: `NumPy は黙って ${result} を返します`,
        detail: `${formatArrayShape(left.shape)} と ${formatArrayShape(right.shape)} の両方が引き伸ばされ、どちらとも違う形になります。`,
      };
    case 'rank-one':
      return rankOneInJapanese(check);
    case 'rank-one-product':
      return {
        title: `結果は ${result} で、軸が1つ失われます`,
        detail: `${formatArrayShape(rankOne(check))} は行でも列でもない1次元配列なので、積を取るとその軸が消えます。`,
      };
    case 'untransposed':
      return {
        title: `${left.name} · ${right.name} の形が合うのは ${left.name} が正方行列だからにすぎません`,
        detail: `逆伝播では転置を掛けます: ${backwardStep(check)}。形は合っていても、数値は誤りです。`,
      };
    case 'inner':
      return { title: `${written} は計算できません`, detail: `${innerInJapanese(check)}${innerHintInJapanese(check)}` };
    case 'elements':
      return {
        title: `${written} は計算できません`,
        detail: `${operator} は要素ごとの計算ですが、${formatArrayShape(left.shape)} と ${formatArrayShape(right.shape)} は形が違います。${elementHintInJapanese(check)}`,
      };
  }
}

function rankOneInJapanese(check: OperationCheck): OperationText {
  const array = rankOne(check);
  const row = `(1, ${array[0]})`;
  const other = formatArrayShape(matrixOf(check));
  const result = formatArrayShape(check.shape ?? []);
  const isLucky = result === other;
  return {
    title: isLucky ? `${formatArrayShape(array)} は1次元配列で、形が合うのは偶然です` : `NumPy は黙って ${result} を返します`,
    detail: isLucky
      ? `${formatArrayShape(array)} は軸が1つしかなく、行 ${row} とみなされるので ${other} と計算できます。${array[0]} 行の列なら結果は変わります。`
      : `${formatArrayShape(array)} は1次元配列なので、行 ${row} とみなされます。${other} との計算では ${result} に引き伸ばされます。`,
  };
}

function innerInJapanese({ left, right }: Operation): string {
  return `· では左の列数と右の行数が等しくなければなりませんが、${left.shape[left.shape.length - 1]} と ${right.shape[0]} です。`;
}

function innerHintInJapanese(check: OperationCheck): string {
  if (isUntransposedBackward(check)) return `逆伝播では転置を掛けます: ${backwardStep(check)}。`;
  return equalArrayShapes(check.left.shape, check.right.shape) ? '形が同じなので、要素ごとの積なら *(⊙)と書きます。' : '';
}

function elementHintInJapanese({ left, right }: Operation): string {
  if (equalArrayShapes(left.shape, transposed(right.shape))) return '一方はもう一方を転置した形です。';
  const product = productShape(left.shape, right.shape);
  return product ? `行列の積 np.dot(·)なら計算でき、${formatArrayShape(product)} になります。` : '';
}

/** `dA1 = W2ᵀ · dZ2` for W2 and dZ2; for the first layer, which has only X before it, `W1ᵀ · dZ1`. */
function backwardStep({ left, right }: Operation): string {
  const layer = Number(left.name.slice(1));
  const step = `${left.name}ᵀ · ${right.name}`;
  return layer > 1 ? `dA${layer - 1} = ${step}` : step;
}

/** `W2 (1, 4)`, or the shape alone. */
function shown({ name, shape }: Operand): string {
  return name === '' ? formatArrayShape(shape) : `${name} ${formatArrayShape(shape)}`;
}

function smaller({ left, right, shape }: OperationCheck): ArrayShape {
  return shape && equalArrayShapes(left.shape, shape) ? right.shape : left.shape;
}

function rankOne({ left, right }: Operation): ArrayShape {
  return right.shape.length === 1 ? right.shape : left.shape;
}

function matrixOf({ left, right }: Operation): ArrayShape {
  return right.shape.length === 1 ? left.shape : right.shape;
}

function transposeOf(name: string): string {
  return name.endsWith('.T') ? name.slice(0, -2) : `${name}.T`;
}

function plural(count: number | 'm' | undefined, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}
