import { createStore } from 'zustand/vanilla';
import type { EngineAnswer, EngineArgument, EngineRequestName } from '../../shared/ipc/engine-protocol.ts';
import type { ExampleFilter, PredictedExamples, Predictions } from '../../shared/ipc/predictions.ts';
import type { Result } from '../../shared/result.ts';
import type { Diagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { DataPart } from '../../shared/spec/split.ts';
import { outputRows } from './output-rows.ts';
import type { TrainingStore } from './training-store.ts';

/** Examples on a page of the gallery. */
export const pageSize = 24;

/** What is seen of the predictions for a part of the data, and what is to be seen. */
export interface PredictionsState {
  readonly part: DataPart;
  /** Which row of ŷ, where there are several numbers to predict. */
  readonly output: number;
  /** Of two classes, 1 is predicted where ŷ is larger. */
  readonly threshold: number;
  readonly filter: ExampleFilter;
  /** Number of the first example of the page. */
  readonly first: number;
  /** Null until the engine has said them. */
  readonly summary: Predictions | null;
  readonly page: PredictedExamples | null;
  /** Why there is nothing to be seen. */
  readonly problem: Diagnostic | null;
}

/** What predictions need of the window around them. */
export interface PredictionsContext {
  readonly training: TrainingStore;
  readonly request: <N extends EngineRequestName>(name: N, argument: EngineArgument<N>) => Promise<Result<EngineAnswer<N>>>;
  readonly nextFrame: (callback: () => void) => void;
}

/** Follows the predictions of the run as long as they are shown. */
export type PartPredictions = ReturnType<typeof createPredictions>;

const nothingSeen = { summary: null, page: null, problem: null, first: 0, filter: { kind: 'wrong' } } as const;

/** Binds predictions to an engine and its run. One request is on its way at a time; while it trains, the engine answers as often as it can spare. */
export function createPredictions({ training, request, nextFrame }: PredictionsContext) {
  const store = createStore<PredictionsState>(() => ({ part: 'train', output: 0, threshold: 0.5, ...nothingSeen }));
  let isShown = false;
  let isAsking = false;
  /** What was answered last; while nothing changes and nothing trains, it is not asked for again. */
  let answered: string | null = null;

  /** Says by equality whether there is something new to see; null where there is nothing to be seen. */
  function wanted(): string | null {
    const { runId, engineState, iteration } = training.getState();
    if (!isShown || runId === null || engineState === 'idle') return null;
    const { part, output, threshold, filter, first } = store.getState();
    return JSON.stringify([runId, engineState, iteration, part, output, threshold, filter, first]);
  }

  async function pump(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    for (let key = wanted(); key !== null && key !== answered; key = wanted()) {
      await look();
      answered = key;
      await new Promise<void>((resolve) => nextFrame(resolve));
    }
    isAsking = false;
  }

  async function look(): Promise<void> {
    const { runId } = training.getState();
    const { part, output, threshold, filter, first } = store.getState();
    const choice = { part, threshold, output };
    const summary = await request('predictions', choice);
    if (runId !== training.getState().runId) return;
    if (!summary.ok) return fail(summary.diagnostics);
    const page = await request('predictedExamples', { ...choice, filter, first, count: pageSize });
    if (runId !== training.getState().runId) return;
    if (!page.ok) return fail(page.diagnostics);
    // While it trains, there may be fewer of them than there were.
    const last = Math.max(0, Math.floor((page.value.total - 1) / pageSize) * pageSize);
    store.setState((now) => ({ summary: summary.value, page: page.value, problem: null, first: Math.min(now.first, last) }));
  }

  function fail([problem]: readonly Diagnostic[]): void {
    // The data of another run may have fewer parts; a run that ends while it is asked is no problem.
    if (problem?.code === 'GD482') store.setState({ part: 'train' });
    else store.setState({ problem: problem && problem.code !== 'GD604' ? problem : null });
  }

  training.subscribe((state, before) => {
    const rows = outputRows(state.subject?.spec.dataset);
    if (state.runId !== before.runId) store.setState(({ output }) => ({ ...nothingSeen, output: output < rows ? output : 0 }));
    void pump();
  });

  return {
    store,
    show: (isOpen: boolean): void => {
      isShown = isOpen;
      void pump();
    },
    /** Looks at another part, row of ŷ, threshold, kind of examples or page. */
    choose: (change: Partial<Pick<PredictionsState, 'part' | 'output' | 'threshold' | 'filter' | 'first'>>): void => {
      const isOtherList = change.part !== undefined || change.output !== undefined || change.filter !== undefined;
      store.setState({ ...(isOtherList ? { first: 0 } : {}), ...change });
      void pump();
    },
  };
}
