import { describe, expect, it } from 'vitest';
import type { Boundary, BoundaryPlane } from '../../shared/ipc/boundary.ts';
import { failure, success } from '../../shared/result.ts';
import type { DatasetSource } from '../../shared/spec/dataset.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { createBoundaries, shownArea, shownLayers } from './boundaries.ts';
import type { TrainingSubject } from './run-identity.ts';
import { askedEngine, settled } from './testing/asked-engine.ts';
import { createTrainingStore } from './training-store.ts';

const none = new Float32Array();
const layer = { examples: 4, x: none, y: none, labels: none };
const scene: BoundaryPlane = {
  layers: [
    { ...layer, part: 'train' },
    { ...layer, part: 'test' },
  ],
  classes: 2,
  area: { left: -1, right: 1, bottom: -2, top: 2 },
  mean: new Float64Array(2),
  least: new Float64Array(2),
  greatest: new Float64Array(2),
  featureNames: null,
  classNames: null,
  variance: null,
};
const picture = (iteration: number): Boundary => ({
  iteration,
  milliseconds: 1,
  columns: 100,
  rows: 100,
  values: none,
  predicted: null,
});
const flower: DatasetSource = { kind: 'flower', examples: 400, seed: 1 };

function setUp() {
  const training = createTrainingStore();
  const engine = askedEngine();
  const frames: (() => void)[] = [];
  let now = 0;
  const boundaries = createBoundaries({
    training,
    request: engine.request,
    nextFrame: (callback) => frames.push(callback),
    now: () => now,
  });
  return {
    training,
    engine,
    boundaries,
    run: (dataset: DatasetSource = flower, runId = 1) => {
      const subject = { spec: { dataset } } as unknown as TrainingSubject;
      training.setState({ runId, subject, engineState: 'ready', iteration: 0 });
      return settled();
    },
    /** The page draws a frame, so many milliseconds later. */
    frame: async (milliseconds = 16) => {
      now += milliseconds;
      for (const callback of frames.splice(0)) callback();
      await settled();
    },
  };
}

async function shown() {
  const window = setUp();
  window.boundaries.show({ columns: 500, rows: 500 });
  await window.run();
  await window.engine.answer(success(scene));
  await window.engine.answer(success(picture(0)));
  return window;
}

describe('the boundary of the window', () => {
  it('asks for nothing while it is not shown, then for the plane and for ŷ on it, once', async () => {
    const { engine, boundaries, run, frame } = setUp();
    await run();
    expect(engine.waiting()).toEqual([]);
    boundaries.show({ columns: 500, rows: 500 });
    expect(engine.waiting()).toEqual(['boundaryPlane']);
    await engine.answer(success(scene));
    expect(engine.argument()).toMatchObject({ area: scene.area, columns: 200, rows: 200, output: 0 });
    await engine.answer(success(picture(0)));
    expect(boundaries.store.getState().picture?.boundary.iteration).toBe(0);
    await frame();
    expect(engine.waiting()).toEqual([]);
  });

  it('asks for the next while the last is painted, with a coarser grid, and shows it not before', async () => {
    const { engine, boundaries, training, frame } = await shown();
    training.setState({ engineState: 'training', iteration: 5 });
    expect(engine.waiting()).toEqual(['boundary']);
    expect(engine.argument()).toMatchObject({ columns: 100, rows: 100 });
    await engine.answer(success(picture(5)));
    expect(boundaries.store.getState().picture?.boundary.iteration).toBe(0);
    await frame();
    expect(boundaries.store.getState().picture?.boundary.iteration).toBe(5);
    training.setState({ iteration: 9 });
    expect(engine.waiting()).toEqual(['boundary']);
    await engine.answer(success(picture(9)));
    // A page that is late gets a frame for everything else.
    await frame(80);
    expect(boundaries.store.getState().picture?.boundary.iteration).toBe(5);
    await frame();
    expect(boundaries.store.getState().picture?.boundary.iteration).toBe(9);
  });

  it('drops an answer that belongs to another plane or run', async () => {
    const { engine, boundaries, run } = await shown();
    boundaries.choose({ output: 1 });
    expect(engine.waiting()).toEqual(['boundaryPlane']);
    await run(flower, 2);
    await engine.answer(success(scene));
    expect(boundaries.store.getState().scene).toBeNull();
    expect(engine.waiting()).toEqual(['boundaryPlane']);
  });

  it('chooses the plane by the features: a curve over one, PCA over many', async () => {
    const { boundaries, run } = setUp();
    const kind = () => boundaries.store.getState().plane.kind;
    await run({ kind: 'sine', examples: 40, noise: 0, seed: 1 });
    expect(kind()).toBe('curve');
    await run(flower, 2);
    expect(kind()).toBe('features');
    await run({ kind: 'digits' }, 3);
    expect(kind()).toBe('principal');
    boundaries.choose({ plane: { kind: 'features', x: 60, y: 3, held: [] } });
    await run({ kind: 'iris' }, 4);
    expect(kind()).toBe('principal');
  });

  it('goes back to the first number to predict where there are fewer', async () => {
    const { boundaries, run } = setUp();
    const numbers = (rows: number) => ({ kind: 'given', features: [2], labels: { kind: 'values', rows } }) as const;
    await run(numbers(3));
    boundaries.choose({ output: 2 });
    await run(numbers(3), 2);
    expect(boundaries.store.getState().output).toBe(2);
    await run(numbers(1), 3);
    expect(boundaries.store.getState().output).toBe(0);
  });

  it('says why there is nothing to see, and does not ask for that again', async () => {
    const { engine, boundaries, run, training } = setUp();
    boundaries.show({ columns: 50, rows: 50 });
    await run();
    await engine.answer(failure(diagnose('GD483', {})));
    expect(boundaries.store.getState().problem?.code).toBe('GD483');
    training.setState({ iteration: 3 });
    expect(engine.waiting()).toEqual([]);
  });

  it('leaves out parts of the data, and shows an area', async () => {
    const { boundaries } = await shown();
    const parts = () => shownLayers(boundaries.store.getState()).map(({ part }) => part);
    expect(parts()).toEqual(['train', 'test']);
    boundaries.showPart('train', false);
    expect(parts()).toEqual(['test']);
    boundaries.showPart('train', true);
    expect(parts()).toEqual(['train', 'test']);
    expect(shownArea(boundaries.store.getState())).toEqual(scene.area);
    const zoomed = { left: 0, right: 1, bottom: 0, top: 1 };
    boundaries.zoom(zoomed);
    expect(shownArea(boundaries.store.getState())).toEqual(zoomed);
  });

  it('asks for ŷ at the probe, again where it was moved meanwhile', async () => {
    const { engine, boundaries } = await shown();
    boundaries.probe({ x: 0.5, y: 1 });
    boundaries.probe({ x: 0.25, y: 1 });
    expect(engine.waiting()).toEqual(['boundaryPoint']);
    await engine.answer(success({ iteration: 0, outputs: Float64Array.of(0.1) }));
    expect(boundaries.store.getState().probe?.outputs).toBeNull();
    expect(engine.argument()).toMatchObject({ x: 0.25 });
    await engine.answer(success({ iteration: 0, outputs: Float64Array.of(0.2) }));
    expect(boundaries.store.getState().probe).toMatchObject({ x: 0.25, outputs: Float64Array.of(0.2) });
  });
});
