import { createStore } from 'zustand/vanilla';
import type { Boundary, BoundaryPlane, PlaneExamples, SlicePlane } from '../../shared/ipc/boundary.ts';
import type { Plane } from '../../shared/ipc/data-preview.ts';
import type { EngineAnswer, EngineArgument, EngineRequestName } from '../../shared/ipc/engine-protocol.ts';
import type { Result } from '../../shared/result.ts';
import { describeDataset } from '../../shared/spec/dataset.ts';
import type { Diagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import { featureCount } from '../../shared/spec/shape.ts';
import type { DataPart } from '../../shared/spec/split.ts';
import { type GridSize, gridFor, movingGridFor } from './boundary-grid.ts';
import { outputRows } from './output-rows.ts';
import type { TrainingStore } from './training-store.ts';

/** ŷ at one point of the plane. `outputs` are null until the engine has said them. */
export interface Probe {
  readonly x: number;
  readonly y: number;
  readonly outputs: Float64Array | null;
}

/** What is seen of the decision boundary, and what is to be seen. */
export interface BoundaryState {
  readonly plane: SlicePlane;
  /** Parts of the data whose examples are not drawn. */
  readonly hidden: readonly DataPart[];
  /** The area that was zoomed to; null for all of the data. */
  readonly zoomed: Plane | null;
  /** Which row of ŷ, where there are several numbers to predict. */
  readonly output: number;
  /** The plane and the examples on it, of run, plane and row of ŷ as `key` says; null until the engine has said them. */
  readonly scene: { readonly key: string; readonly plane: SlicePlane; readonly data: BoundaryPlane } | null;
  /** ŷ over an area. */
  readonly picture: { readonly boundary: Boundary; readonly area: Plane } | null;
  readonly probe: Probe | null;
  /** Why there is nothing to be seen. */
  readonly problem: Diagnostic | null;
}

/** What a boundary needs of the window around it. */
export interface BoundaryContext {
  readonly training: TrainingStore;
  readonly request: <N extends EngineRequestName>(name: N, argument: EngineArgument<N>) => Promise<Result<EngineAnswer<N>>>;
  /** Calls back when the page is about to draw: a boundary is shown once the last is painted. */
  readonly nextFrame: (callback: () => void) => void;
  /** Milliseconds, from any moment on. */
  readonly now: () => number;
}

/** Follows the decision boundary of the run as long as it is shown. */
export type Boundaries = ReturnType<typeof createBoundaries>;

const twoFeatures: SlicePlane = { kind: 'features', x: 0, y: 1, held: [] };
const curve: SlicePlane = { kind: 'curve' };
/** So many costs of a point are kept. */
const keptCosts = 4;
/** A frame that takes longer than this is late, in milliseconds: three of them at 60 a second. */
const lateMilliseconds = 50;
const nothingSeen = { scene: null, picture: null, probe: null, problem: null, zoomed: null } as const;

/**
 * Binds the boundary to an engine and its run. One request is on its way at a time, while the answer before is painted, and none is shown before that is done: that
 * is all the flow control there is.
 */
export function createBoundaries({ training, request, nextFrame, now }: BoundaryContext) {
  const store = createStore<BoundaryState>(() => ({ plane: twoFeatures, hidden: [], output: 0, ...nothingSeen }));
  /** Width and height in pixels; null while it is not shown. */
  let shownSize: GridSize | null = null;
  let isAsking = false;
  /** Kept when what was shown last is painted. */
  let painted: Promise<void> = Promise.resolve();
  /** What was answered last; while nothing changes and nothing trains, it is not asked for again. */
  let answered: string | null = null;
  let isProbing = false;
  /** Milliseconds that a point has taken in the last boundaries of the run. */
  let costs: readonly number[] = [];
  /** The scene that the engine has refused, which is not asked for again. */
  let refused: string | null = null;

  /** Says by equality whether a scene is the one that is wanted. */
  const sceneKey = () => JSON.stringify([training.getState().runId, store.getState().plane, store.getState().output]);

  /** Says by equality whether there is something new to see; null where there is nothing to be seen. */
  function wanted(): string | null {
    const { runId, engineState, iteration } = training.getState();
    if (!shownSize || runId === null || engineState === 'idle' || refused === sceneKey()) return null;
    return JSON.stringify([sceneKey(), store.getState().zoomed, shownSize, engineState, iteration]);
  }

  async function pump(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    for (let key = wanted(); key !== null && key !== answered; key = wanted()) {
      await look();
      answered = key;
    }
    isAsking = false;
  }

  /** Keeps its promise with the next frame. A page that comes late has more to do than to paint boundaries: it gets a further frame for that. */
  async function frame(): Promise<void> {
    const start = now();
    await new Promise<void>((resolve) => nextFrame(resolve));
    if (now() - start > lateMilliseconds) await new Promise<void>((resolve) => nextFrame(resolve));
  }

  /** Brings scene and picture up to date. What belongs to a scene that is no longer wanted is dropped: the next look asks anew. */
  async function look(): Promise<void> {
    const key = sceneKey();
    if (store.getState().scene?.key !== key) await lookAtScene(key);
    const { scene } = store.getState();
    if (scene?.key === key) await lookAtValues(key, scene.data.area);
  }

  async function lookAtScene(key: string): Promise<void> {
    const { plane, output, scene: before } = store.getState();
    const answer = await request('boundaryPlane', { plane, output });
    if (key !== sceneKey()) return;
    if (!answer.ok) return fail(key, answer.diagnostics);
    const isSamePlane = JSON.stringify(before?.plane) === JSON.stringify(plane);
    store.setState({ scene: { key, plane, data: answer.value }, ...(isSamePlane ? {} : { picture: null, probe: null }) });
  }

  async function lookAtValues(key: string, whole: Plane): Promise<void> {
    if (!shownSize) return;
    const { plane, output, zoomed } = store.getState();
    const area = zoomed ?? whole;
    const isMoving = training.getState().engineState === 'training';
    const grid = isMoving ? movingGridFor(shownSize, costs) : gridFor(shownSize);
    const answer = await request('boundary', { plane, area, output, ...grid });
    await painted;
    if (key !== sceneKey()) return;
    if (!answer.ok) return fail(key, answer.diagnostics);
    const { milliseconds, columns, rows } = answer.value;
    costs = [...costs.slice(1 - keptCosts), milliseconds / (columns * rows)];
    store.setState({ picture: { boundary: answer.value, area }, problem: null });
    painted = frame();
    void probe();
  }

  function fail(key: string, [problem]: readonly Diagnostic[]): void {
    refused = key;
    // A run that ends while it is asked is no problem of the boundary.
    store.setState({ problem: problem && problem.code !== 'GD604' ? problem : null, scene: null, picture: null, probe: null });
  }

  /** Asks for ŷ at the probe, again where it was moved meanwhile. */
  async function probe(): Promise<void> {
    if (isProbing) return;
    isProbing = true;
    for (let isDone = false; !isDone; ) {
      const { probe: asked, plane } = store.getState();
      if (!asked) break;
      const answer = await request('boundaryPoint', { plane, x: asked.x, y: asked.y });
      const { probe: now } = store.getState();
      isDone = !now || !answer.ok || (now.x === asked.x && now.y === asked.y);
      if (now && isDone && answer.ok) store.setState({ probe: { ...now, outputs: answer.value.outputs } });
    }
    isProbing = false;
  }

  training.subscribe((state, last) => {
    if (state.runId !== last.runId) {
      costs = [];
      const { plane: before, zoomed, output: row } = store.getState();
      const dataset = state.subject?.spec.dataset;
      const plane = planeFor(dataset, before);
      const output = row < outputRows(dataset) ? row : 0;
      store.setState({ ...nothingSeen, plane, output, ...(plane === before ? { zoomed } : {}) });
    }
    void pump();
  });

  return {
    store,
    /** It is shown on so many pixels, or no longer (null). */
    show: (size: GridSize | null): void => {
      shownSize = size;
      void pump();
    },
    /** Looks at another plane or row of ŷ. */
    choose: (change: Partial<Pick<BoundaryState, 'plane' | 'output'>>): void => {
      store.setState({
        ...change,
        problem: null,
        ...(change.plane && isOtherDirection(change.plane, store.getState().plane) ? { zoomed: null } : {}),
      });
      void pump();
    },
    /** Draws the examples of a part, or no longer. */
    showPart: (part: DataPart, isShown: boolean): void => {
      store.setState(({ hidden }) => ({ hidden: [...hidden.filter((each) => each !== part), ...(isShown ? [] : [part])] }));
    },
    /** Looks at an area; null: at all of the data. */
    zoom: (zoomed: Plane | null): void => {
      store.setState({ zoomed });
      void pump();
    },
    /** Asks for the exact ŷ at a point; null: no longer. */
    probe: (point: { readonly x: number; readonly y: number } | null): void => {
      store.setState(({ probe: before }) => ({ probe: point && { ...point, outputs: before?.outputs ?? null } }));
      void probe();
    },
  };
}

/** What is drawn of the examples. */
export function shownLayers({ hidden, scene }: Pick<BoundaryState, 'hidden' | 'scene'>): readonly PlaneExamples[] {
  return scene?.data.layers.filter(({ part }) => !hidden.includes(part)) ?? [];
}

/** The area that is seen: zoomed to, or all of the data. */
export function shownArea({ zoomed, scene }: Pick<BoundaryState, 'zoomed' | 'scene'>): Plane | null {
  return zoomed ?? scene?.data.area ?? null;
}

/** The plane that was looked at, where the data has its features; else what suits the data. */
function planeFor(dataset: Parameters<typeof describeDataset>[0] | undefined, present: SlicePlane): SlicePlane {
  if (!dataset) return present;
  const count = featureCount(describeDataset(dataset).features);
  if (count === 1) return present.kind === 'curve' ? present : curve;
  if (count === 2)
    return present.kind === 'features' && present.x < 2 && present.y < 2 && present.held.length === 0 ? present : twoFeatures;
  if (present.kind === 'principal') return present;
  const isThere =
    present.kind === 'features' &&
    present !== twoFeatures &&
    [present.x, present.y, ...present.held.map(({ feature }) => feature)].every((f) => f < count);
  return isThere ? present : { kind: 'principal' };
}

/** Whether the axes are others, so that an area of the one means nothing on the other. */
function isOtherDirection(a: SlicePlane, b: SlicePlane): boolean {
  const axes = (plane: SlicePlane) => (plane.kind === 'features' ? `${plane.x} ${plane.y}` : plane.kind);
  return axes(a) !== axes(b);
}
