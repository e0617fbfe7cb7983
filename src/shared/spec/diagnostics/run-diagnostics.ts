import { define } from './define-diagnostics.ts';
import { type RequestProblem, requestProblems } from './request-problems.ts';

/** GD6xx: something went wrong while training. */
export const runDiagnostics = {
  GD601: define<{ iteration: number; cost: string; learningRate: number }>('diverged', 'error', {
    en: (d) => ({
      title: `The cost became ${d.cost} at iteration ${d.iteration}`,
      detail: `With learning rate ${d.learningRate} the steps overshoot until the numbers overflow or a probability becomes exactly 0.`,
      remedy: 'Reset and train with a smaller learning rate. The last finite parameters are kept.',
    }),
    ja: (d) => ({
      title: `反復 ${d.iteration} でコストが ${d.cost} になりました`,
      detail: `学習率 ${d.learningRate} では更新のたびに行き過ぎてしまい、やがて数値がオーバーフローするか、確率がちょうど 0 になります。`,
      remedy: 'リセットして学習率を小さくしてください。コストが有限だった最後のパラメータは残っています。',
    }),
  }),
  GD602: define<{ iteration: number }>('engine-restarted', 'warning', {
    en: (d) => ({
      title: 'The engine stopped and was started again',
      detail: `Training can go on from the checkpoint at iteration ${d.iteration}.`,
      remedy: 'Press Train to go on.',
    }),
    ja: (d) => ({
      title: 'エンジンが停止したため再起動しました',
      detail: `反復 ${d.iteration} のチェックポイントから続けられます。`,
      remedy: '「学習」を押すと続きます。',
    }),
  }),
  GD603: define<Record<never, never>>('engine-gone', 'error', {
    en: () => ({
      title: 'The engine keeps stopping',
      detail: 'It stopped three times within five minutes, so it is not started again by itself. The drawing is safe.',
      remedy: 'Save, then press "Start the engine".',
    }),
    ja: () => ({
      title: 'エンジンが繰り返し停止しています',
      detail: '5分以内に3回停止したため、自動では再起動しません。描いたネットワークは失われていません。',
      remedy: '保存してから「エンジンを起動」を押してください。',
    }),
  }),
  GD604: define<{ problem: RequestProblem; value: string }>('request-refused', 'error', {
    en: (d) => ({
      title: 'The engine refused a request',
      detail: requestProblems[d.problem].en(d.value),
      remedy: 'Try again; if it stays, restart the program.',
    }),
    ja: (d) => ({
      title: 'エンジンが要求を受け付けませんでした',
      detail: requestProblems[d.problem].ja(d.value),
      remedy: 'もう一度試してください。続く場合はプログラムを再起動してください。',
    }),
  }),
} as const;
