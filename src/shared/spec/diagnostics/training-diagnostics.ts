import { define } from './define-diagnostics.ts';

/** GD32x: a setting of training is possible, but will not learn. */
export const trainingDiagnostics = {
  GD320: define<{ learningRate: number; optimizer: string; usual: number }>('learning-rate-too-large', 'warning', {
    en: (d) => ({
      title: `α ${d.learningRate} is far too large for ${d.optimizer}`,
      detail: `${d.optimizer} divides each gradient by its own recent size, so every parameter moves by about α in every iteration, however small its gradient.`,
      remedy: `Start from ${d.usual}.`,
    }),
    ja: (d) => ({
      title: `α ${d.learningRate} は ${d.optimizer} には大きすぎます`,
      detail: `${d.optimizer} は勾配をその最近の大きさで割るので、勾配がどれほど小さくても、各パラメータは1反復ごとに α ほど動きます。`,
      remedy: `${d.usual} から始めてください。`,
    }),
  }),
  GD321: define<{ l2: number; columns: number }>('penalty-too-large', 'warning', {
    en: (d) => ({
      title: `λ ${d.l2} leaves the weights no freedom`,
      detail: `The penalty adds λ/m·W to dW. With only ${d.columns} examples in an iteration, λ is larger than m: the pull towards zero outweighs the data.`,
      remedy: 'Choose a λ from 0.01 to 10, or 0 for none.',
    }),
    ja: (d) => ({
      title: `λ ${d.l2} では重みが自由に動けません`,
      detail: `正則化は dW に λ/m·W を加えます。1反復の例は${d.columns}個しかなく λ が m より大きいため、ゼロへ引く力がデータに勝ってしまいます。`,
      remedy: 'λ は 0.01〜10、使わないなら 0 にしてください。',
    }),
  }),
  GD322: define<{ learningRate: number; usual: number }>('step-too-large', 'warning', {
    en: (d) => ({
      title: `α ${d.learningRate} is far too large`,
      detail:
        'A step W − α·dW that is this long jumps over the valley of the cost and lands higher on the other side, so the cost swings or grows.',
      remedy: `Start from ${d.usual} and raise α as long as the cost still falls.`,
    }),
    ja: (d) => ({
      title: `α ${d.learningRate} は大きすぎます`,
      detail: '1回の更新 W − α·dW が大きすぎるとコストの谷を飛び越えてしまい、コストは振動したり増えたりします。',
      remedy: `${d.usual} から始め、コストが下がり続ける範囲で α を大きくしてください。`,
    }),
  }),
  GD323: define<{ learningRate: number; iterations: number; usual: number }>('step-too-small', 'warning', {
    en: (d) => ({
      title: `α ${d.learningRate} is far too small`,
      detail: `Each iteration moves a weight by about α at most. In ${d.iterations} iterations the weights hardly leave where they started.`,
      remedy: `Start from ${d.usual}.`,
    }),
    ja: (d) => ({
      title: `α ${d.learningRate} は小さすぎます`,
      detail: `1反復で重みが動くのはせいぜい α ほどです。${d.iterations}反復では、重みは初期値からほとんど動きません。`,
      remedy: `${d.usual} から始めてください。`,
    }),
  }),
} as const;
