import { createStore } from 'zustand/vanilla';
import type { EngineArgument, EngineForm, EnginePayload, EngineState } from '../../shared/ipc/engine-protocol.ts';
import type { PartEvaluations } from '../../shared/ipc/evaluation.ts';
import { runIdentity, type TrainingSubject } from './run-identity.ts';

/** Parameters to go on from, and how many updates they have had. */
export type ResumePoint = NonNullable<EngineArgument<'prepare'>['resume']>;

/** `starting`: waiting for a port; `gone`: the engine stopped too often and waits for the user. */
export type EngineConnection = 'starting' | 'connected' | 'gone';

/** What the window knows of the engine and of the run in it. */
export interface TrainingState {
  readonly connection: EngineConnection;
  readonly engineState: EngineState;
  /** A request that changes the run is on its way; buttons wait for it. */
  readonly isBusy: boolean;
  /** The run that the engine holds, and what it was prepared for; null while it holds none. */
  readonly runId: number | null;
  readonly subject: TrainingSubject | null;
  /** `runIdentity` of that subject. */
  readonly identity: string | null;
  /** Updates the parameters have had. */
  readonly iteration: number;
  /** Iteration at which the present "so many iterations" began; null where the next start begins anew. */
  readonly origin: number | null;
  /** Cost before the last update; of parameters that come from a file or a checkpoint, their own. */
  readonly cost: number | null;
  /** Share of examples that are classified rightly, 0 to 1. */
  readonly accuracy: number | null;
  /** What the parameters were worth on every part of the data at an iteration; null where nothing was trained. */
  readonly evaluation: { readonly iteration: number; readonly parts: PartEvaluations } | null;
  readonly iterationsPerSecond: number | null;
  readonly form: EngineForm | null;
  /** α that the engine trains with. */
  readonly learningRate: number | null;
  readonly checkpoint: ResumePoint | null;
}

export type TrainingStore = ReturnType<typeof createTrainingStore>;

const nothingPrepared = {
  engineState: 'idle',
  runId: null,
  subject: null,
  identity: null,
  iteration: 0,
  origin: null,
  cost: null,
  accuracy: null,
  evaluation: null,
  iterationsPerSecond: null,
  learningRate: null,
  checkpoint: null,
} as const satisfies Partial<TrainingState>;

/** Makes the store of a window whose engine is starting and holds no run. */
export function createTrainingStore() {
  return createStore<TrainingState>(() => ({ ...nothingPrepared, connection: 'starting', isBusy: false, form: null }));
}

/** The state after the engine forgot its run. */
export function withoutRun(state: TrainingState): TrainingState {
  return { ...state, ...nothingPrepared };
}

/**
 * The state after a tick; ticks of a run that is over change nothing. The last tick of a training arrives after the state it ended in, which knows the
 * iteration better: where the last update was undone, its cost counts, the update does not.
 */
export function afterTicks(state: TrainingState, ticks: EnginePayload<'ticks'>): TrainingState {
  if (ticks.runId !== state.runId) return state;
  return {
    ...state,
    iteration: state.engineState === 'training' ? ticks.firstIteration + ticks.costs.length : state.iteration,
    cost: ticks.costs[ticks.costs.length - 1] ?? state.cost,
    accuracy: ticks.accuracy ?? state.accuracy,
    iterationsPerSecond: ticks.iterationsPerSecond,
    form: ticks.form,
  };
}

/** The state after the engine began or ended something; news of a run that is over changes nothing. */
export function afterStateChange(state: TrainingState, change: EnginePayload<'state'>): TrainingState {
  if (change.runId !== state.runId) return state;
  const isOver = change.state === 'done' || change.state === 'diverged';
  return { ...state, engineState: change.state, iteration: change.iteration, origin: isOver ? null : state.origin };
}

/** Whether the run of the engine was prepared for this subject, so that its parameters belong to it. */
export function belongsToRun(state: TrainingState, subject: TrainingSubject | null): boolean {
  return subject !== null && state.identity === runIdentity(subject);
}

/** The parameters that a project of this subject is saved with: the run's or, where the engine could not take them over, those of its file. */
export function parametersToSave(state: TrainingState, subject: TrainingSubject | null): EngineArgument<'saveProject'>['trained'] {
  if (state.iteration === 0 || !belongsToRun(state, subject)) return 'none';
  return state.engineState === 'idle' && state.checkpoint ? state.checkpoint : 'run';
}

/** The state after the engine refused parameters of a file, as where its data is not here: they still belong to the network and go with it. */
export function withParametersKept(state: TrainingState, subject: TrainingSubject, checkpoint: ResumePoint): TrainingState {
  return { ...withoutRun(state), subject, identity: runIdentity(subject), iteration: checkpoint.iteration, checkpoint };
}

/** Iterations that Train asks for: what is left of those begun, or all of them anew. */
export function iterationsToRun(state: TrainingState, iterations: number): number {
  if (state.origin === null) return iterations;
  const left = state.origin + iterations - state.iteration;
  return left > 0 ? left : iterations;
}
