import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { EnginePayload } from '../../shared/ipc/engine-protocol.ts';
import type { LayerView } from '../../shared/ipc/layer-views.ts';
import { LayerReport } from './layer-report.ts';
import type { LayerWatch } from './layer-watch.ts';

const view: LayerView = { nodeId: 'n2', weights: null, activations: null, regions: null, gradient: null, saturation: null };

/** Milliseconds that the processor is kept busy. */
function spend(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

async function reportOf(options: { readonly cost?: number; readonly isLarge?: boolean } = {}) {
  const watch: LayerWatch = { watched: { weights: true, activations: false, regions: null }, isFree: true };
  const told: EnginePayload<'layerViews'>[] = [];
  let disposed = 0;
  const trainer = { iteration: 0 };
  const look = {
    look: () => {
      spend(options.cost ?? 0);
      return [view];
    },
    dispose: () => {
      disposed += 1;
    },
  };
  const report = new LayerReport({ runId: 3, trainer, prepareLook: async () => (options.isLarge ? null : look) }, watch, (_name, payload) =>
    told.push(payload as EnginePayload<'layerViews'>),
  );
  const take = () => {
    watch.isFree = true;
    report.granted();
  };
  return { report, watch, told, trainer, take, disposed: () => disposed };
}

describe('LayerReport', () => {
  it('shows the layers at first, and again only once the page has taken that', async () => {
    const { report, told, trainer, take } = await reportOf();
    await report.follow();
    expect(told).toEqual([{ runId: 3, iteration: 0, layers: [view] }]);
    trainer.iteration = 1;
    report.begin();
    report.end();
    trainer.iteration = 2;
    report.begin();
    report.end();
    expect(told).toHaveLength(1);
    take();
    expect(told.map(({ iteration }) => iteration)).toEqual([0, 2]);
    take();
    expect(told).toHaveLength(2);
  });

  it('shows nothing where nothing is watched, and stops when that is no longer so', async () => {
    const { report, watch, told, take, disposed } = await reportOf();
    const { watched } = watch;
    watch.watched = null;
    await report.follow();
    report.begin();
    report.end();
    expect(told).toEqual([]);
    watch.watched = watched;
    await report.follow();
    take();
    watch.watched = null;
    await report.follow();
    report.begin();
    report.end();
    expect(told).toHaveLength(1);
    expect(disposed()).toBe(1);
  });

  it('says that a network too large to be looked at shows nothing', async () => {
    const { report, told } = await reportOf({ isLarge: true });
    await report.follow();
    expect(told).toEqual([{ runId: 3, iteration: 0, layers: [] }]);
  });

  it('shows nothing of a run that has ended while the look was prepared', async () => {
    const { report, told, disposed } = await reportOf();
    const following = report.follow();
    report.dispose();
    await following;
    expect(told).toEqual([]);
    expect(disposed()).toBe(1);
  });

  it('looks at most 12 times a second while training, however often it may', async () => {
    const { report, told, take } = await reportOf();
    await report.follow();
    take();
    report.begin();
    const start = performance.now();
    while (performance.now() - start < 500) {
      report.progress();
      take();
      await nextTurn();
    }
    expect(told.length - 1).toBeGreaterThan(0);
    expect(told.length - 1).toBeLessThanOrEqual(6);
  });

  it('takes no more than a twentieth of the time, however long a look takes', async () => {
    const cost = 15;
    const { report, told, take } = await reportOf({ cost });
    await report.follow();
    take();
    report.begin();
    const start = performance.now();
    while (performance.now() - start < 1000) {
      report.progress();
      take();
      await nextTurn();
    }
    expect(told.length - 1).toBeGreaterThan(0);
    expect((told.length - 1) * cost).toBeLessThanOrEqual(0.05 * 1000);
  });
});
