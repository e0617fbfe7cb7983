import type { EngineAnswer, EngineArgument, EnginePayload, EngineRequestName } from '../../shared/ipc/engine-protocol.ts';
import type { LayerView } from '../../shared/ipc/layer-views.ts';
import type { Result } from '../../shared/result.ts';
import { type Diagnostic, diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { runIdentity, type TrainingSubject } from './run-identity.ts';
import {
  afterStateChange,
  afterTicks,
  belongsToRun,
  iterationsToRun,
  type ResumePoint,
  type TrainingStore,
  withoutRun,
  withParametersKept,
} from './training-store.ts';

/** What the controls act on. */
export interface TrainingContext {
  readonly store: TrainingStore;
  readonly request: <N extends EngineRequestName>(name: N, argument: EngineArgument<N>) => Promise<Result<EngineAnswer<N>>>;
  /** The network as it is drawn now; null while it has errors. */
  readonly subject: () => TrainingSubject | null;
  /** Where the costs of the run are kept. */
  readonly costs: {
    readonly append: (firstIteration: number, costs: Float64Array) => void;
    readonly rewind: (iteration: number) => void;
    readonly clear: () => void;
  };
  /** Takes over what the layers of the run do now. */
  readonly showLayers: (layers: readonly LayerView[]) => void;
  /** Shows diagnostics that are not about the drawing. */
  readonly report: (diagnostics: readonly Diagnostic[]) => void;
}

/** What a person can do with training. Each may be called at any time; what makes no sense at the moment does nothing. */
export interface TrainingControls {
  /** Starts, goes on, or starts over where the drawn network is no longer the prepared one. */
  train(): Promise<void>;
  pause(): Promise<void>;
  /** One iteration, then paused. */
  step(): Promise<void>;
  /** The parameters as the seed draws them, and no costs. */
  reset(): Promise<void>;
  /** Makes sure that the engine holds a run of the drawn network, also one that diverged. Whether it does now; false while the network has errors. */
  prepare(): Promise<boolean>;
  /** Goes on with another α. */
  configure(learningRate: number): Promise<void>;
  /** Makes a run of the drawn network from parameters out of a file. They are kept where the engine refuses that. */
  restore(resume: ResumePoint): Promise<void>;
  /** Forgets the run: another project was opened. */
  forget(): Promise<void>;
  /** After the engine was started again: makes the run anew from its last checkpoint and says so. */
  recover(): Promise<void>;
  /** Waits until everything asked for so far is carried out. */
  settled(): Promise<void>;
  /** Takes in what the engine tells. */
  readonly events: {
    readonly state: (payload: EnginePayload<'state'>) => void;
    readonly ticks: (payload: EnginePayload<'ticks'>) => void;
    readonly diagnostics: (payload: EnginePayload<'diagnostics'>) => void;
    readonly checkpoint: (payload: EnginePayload<'checkpoint'>) => void;
    readonly evaluation: (payload: EnginePayload<'evaluation'>) => void;
    readonly layerViews: (payload: EnginePayload<'layerViews'>) => void;
  };
}

/** Binds the controls to an engine, a store and the drawing. */
export function createControls(context: TrainingContext): TrainingControls {
  const { store, request, report, costs } = context;
  let queue: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  /** One after the other: a second request never finds the first half done. */
  async function enqueue(task: () => Promise<unknown>): Promise<void> {
    waiting += 1;
    store.setState({ isBusy: true });
    const mine = queue.then(task).finally(() => {
      waiting -= 1;
      if (waiting === 0) store.setState({ isBusy: false });
    });
    queue = mine.catch(() => undefined);
    await mine;
  }

  /** As `enqueue`, but a press while another is being carried out does nothing. */
  async function press(task: () => Promise<unknown>): Promise<void> {
    if (!store.getState().isBusy) await enqueue(task);
  }

  async function ask<N extends EngineRequestName>(name: N, argument: EngineArgument<N>): Promise<EngineAnswer<N> | null> {
    const result = await request(name, argument);
    if (result.ok) return result.value;
    report(result.diagnostics);
    return null;
  }

  async function prepare(subject: TrainingSubject, resume: ResumePoint | null): Promise<boolean> {
    const { spec, training } = subject;
    const answer = await ask('prepare', { spec, training, threads: null, resume });
    if (!answer) return false;
    store.setState((state) => ({
      ...withoutRun(state),
      engineState: 'ready',
      runId: answer.runId,
      subject,
      identity: runIdentity(subject),
      iteration: answer.iteration,
      cost: answer.cost,
      accuracy: answer.accuracy,
      evaluation: answer.evaluation && { iteration: answer.iteration, parts: answer.evaluation },
      form: answer.form,
      learningRate: training.learningRate,
      checkpoint: resume,
    }));
    if (answer.warnings.length > 0) report(answer.warnings);
    return true;
  }

  async function startOver(subject: TrainingSubject): Promise<boolean> {
    if (await prepare(subject, null)) {
      costs.clear();
      return true;
    }
    // The engine gave up its run for one that it then refused: what was learned must not be lost with it.
    if (store.getState().connection === 'connected') await bringBack();
    return false;
  }

  /** Makes the run anew, from its last checkpoint, where the engine no longer holds it. Whether there is a run afterwards. */
  async function bringBack(): Promise<boolean> {
    const { subject, checkpoint, origin, engineState } = store.getState();
    if (!subject) return false;
    if (engineState !== 'idle') return true;
    if (!(await prepare(subject, checkpoint))) return false;
    store.setState({ origin });
    costs.rewind(checkpoint?.iteration ?? 0);
    return true;
  }

  /** Makes sure that the engine holds a run of the drawn network, with the α that is set now. */
  async function ready(subject: TrainingSubject): Promise<boolean> {
    const state = store.getState();
    if (!belongsToRun(state, subject) || state.engineState === 'diverged') return startOver(subject);
    if (!(await bringBack())) return false;
    await adopt(subject.training.learningRate);
    return true;
  }

  async function adopt(learningRate: number): Promise<void> {
    const { runId, learningRate: present } = store.getState();
    if (runId === null || present === learningRate) return;
    if (await ask('configure', { learningRate })) store.setState({ learningRate });
  }

  return {
    train: () =>
      press(async () => {
        const subject = context.subject();
        if (!subject || !(await ready(subject))) return;
        const state = store.getState();
        const iterations = iterationsToRun(state, subject.training.iterations);
        store.setState({ origin: state.iteration + iterations - subject.training.iterations });
        await ask('start', { iterations });
      }),
    // Not a press: a pause must not be lost because a new α is on its way to the engine.
    pause: () =>
      enqueue(async () => {
        if (store.getState().engineState === 'training') await ask('pause', {});
      }),
    step: () =>
      press(async () => {
        const subject = context.subject();
        if (subject && (await ready(subject))) await ask('step', { iterations: 1 });
      }),
    reset: () =>
      press(async () => {
        const subject = context.subject();
        if (subject) await startOver(subject);
      }),
    prepare: async () => {
      let isPrepared = false;
      await press(async () => {
        const subject = context.subject();
        if (subject) isPrepared = belongsToRun(store.getState(), subject) ? await bringBack() : await startOver(subject);
      });
      return isPrepared;
    },
    configure: (learningRate) => enqueue(() => adopt(learningRate)),
    restore: (resume) =>
      enqueue(async () => {
        const subject = context.subject();
        costs.clear();
        if (subject && !(await prepare(subject, resume))) store.setState((state) => withParametersKept(state, subject, resume));
      }),
    forget: () =>
      enqueue(async () => {
        const hadRun = store.getState().runId !== null;
        store.setState(withoutRun);
        costs.clear();
        if (hadRun) await ask('stop', {});
      }),
    recover: () =>
      enqueue(async () => {
        // Whoever pressed Train in the meantime has brought the run back already.
        if (store.getState().engineState !== 'idle' || !(await bringBack())) return;
        report([diagnose('GD602', { iteration: store.getState().iteration })]);
      }),
    settled: () => enqueue(async () => undefined),
    events: {
      state: (payload) => store.setState((state) => afterStateChange(state, payload)),
      ticks: (payload) => {
        if (payload.runId !== store.getState().runId) return;
        costs.append(payload.firstIteration, payload.costs);
        store.setState((state) => afterTicks(state, payload));
      },
      diagnostics: (payload) => {
        if (payload.runId === store.getState().runId) report(payload.diagnostics);
      },
      checkpoint: ({ runId, iteration, parameters }) => {
        if (runId === store.getState().runId) store.setState({ checkpoint: { iteration, parameters } });
      },
      evaluation: ({ runId, iteration, parts }) => {
        if (runId === store.getState().runId) store.setState({ evaluation: { iteration, parts } });
      },
      layerViews: ({ runId, layers }) => {
        if (runId === store.getState().runId) context.showLayers(layers);
      },
    },
  };
}
