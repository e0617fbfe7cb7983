import { define } from './define-diagnostics.ts';
import { type NonFiniteFields, nonFiniteCauses } from './non-finite-causes.ts';
import { type RequestProblem, requestProblems } from './request-problems.ts';

/** GD6xx: something went wrong while training. */
export const runDiagnostics = {
  GD601: define<{ iteration: number; cost: string; learningRate: number } & NonFiniteFields>('diverged', 'error', {
    en: (d) => ({
      title: `The cost became ${d.cost} at iteration ${d.iteration}`,
      detail: nonFiniteCauses[d.cause].en.detail(d),
      remedy: nonFiniteCauses[d.cause].en.remedy(d),
    }),
    ja: (d) => ({
      title: `反復 ${d.iteration} でコストが ${d.cost} になりました`,
      detail: nonFiniteCauses[d.cause].ja.detail(d),
      remedy: nonFiniteCauses[d.cause].ja.remedy(d),
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
