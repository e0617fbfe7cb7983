import { createStore } from 'zustand/vanilla';
import type { EngineAnswer, EngineArgument, EnginePayload } from '../../shared/ipc/engine-protocol.ts';
import { type GradientCheckOptions, type GradientReport, gradientCheckDefaults } from '../../shared/ipc/gradient-check.ts';
import type { Result } from '../../shared/result.ts';
import type { Diagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { TrainingStore } from './training-store.ts';

/** The last gradient check and the one that is running. */
export interface GradientCheckState {
  /** What the next check takes. */
  readonly options: GradientCheckOptions;
  /** How far the running check is; null while none runs. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** What the last one found, and in which run; null before the first. */
  readonly result: { readonly runId: number; readonly report: GradientReport } | null;
}

/** What a check needs of the window around it. */
export interface GradientCheckContext {
  readonly training: TrainingStore;
  /** Makes sure that the engine holds a run of the drawn network. */
  readonly prepare: () => Promise<boolean>;
  readonly check: (options: EngineArgument<'gradientCheck'>) => Promise<Result<EngineAnswer<'gradientCheck'>>>;
  readonly cancel: () => Promise<unknown>;
  readonly report: (diagnostics: readonly Diagnostic[]) => void;
}

/** Checks gradients and keeps what was found. */
export type GradientChecks = ReturnType<typeof createGradientChecks>;

/** Binds gradient checks to an engine and its run. */
export function createGradientChecks(context: GradientCheckContext) {
  let isCancelled = false;
  const store = createStore<GradientCheckState>(() => ({ options: gradientCheckDefaults, progress: null, result: null }));

  return {
    store,
    /** Checks the gradients of the drawn network at its present parameters. Does nothing while a check runs; a cancelled one leaves the last result. */
    start: async (): Promise<void> => {
      if (store.getState().progress) return;
      isCancelled = false;
      store.setState({ progress: { done: 0, total: 1 } });
      const isPrepared = await context.prepare();
      const { runId } = context.training.getState();
      const answer = isPrepared && runId !== null && !isCancelled ? await context.check(store.getState().options) : null;
      store.setState({ progress: null });
      if (answer && !answer.ok) context.report(answer.diagnostics);
      if (answer?.ok && answer.value.report && runId !== null) store.setState({ result: { runId, report: answer.value.report } });
    },
    cancel: (): void => {
      if (!store.getState().progress) return;
      isCancelled = true;
      void context.cancel();
    },
    /** Changes what the next check takes. */
    configure: (change: Partial<GradientCheckOptions>): void => store.setState(({ options }) => ({ options: { ...options, ...change } })),
    /** Takes in how far the engine is. */
    progress: ({ runId, done, total }: EnginePayload<'gradientCheckProgress'>): void => {
      if (store.getState().progress && runId === context.training.getState().runId) store.setState({ progress: { done, total } });
    },
  };
}

/** Whether the result is of other parameters than the run has now. */
export function isOutdated(
  { runId, report }: NonNullable<GradientCheckState['result']>,
  now: { runId: number | null; iteration: number },
): boolean {
  return runId !== now.runId || report.iteration !== now.iteration;
}
