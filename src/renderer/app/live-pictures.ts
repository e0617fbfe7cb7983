import { previewLimits } from '../../shared/ipc/data-preview.ts';
import type { Watched } from '../../shared/ipc/layer-views.ts';
import { type DatasetSource, describeDataset } from '../../shared/spec/dataset.ts';
import { compilationStore } from '../compile/compilation-store.ts';
import { createPreviews } from '../training/data-preview-store.ts';
import { clearLayerViews } from '../training/layer-views-store.ts';
import { settingsStore } from './settings-store.ts';
import { dataImports, engine, trainingStore } from './training-session.ts';

/** Points of the grid on which regions are shown: smooth enough for a node, which is wider than high, and hardly more work than an iteration over the data. */
const grid = { columns: 40, rows: 24 } as const;

const previewOf = createPreviews(async (dataset) => {
  const answer = await engine.request('previewData', { dataset, points: previewLimits.points });
  return answer.ok ? answer.value.preview : null;
});

/** What nodes show of a network on such data: regions where it lies in the plane, else weights and activations. */
function watchedFor(dataset: DatasetSource): Watched {
  const isPlane = describeDataset(dataset).features.join() === '2';
  return isPlane ? { weights: false, activations: false, regions: grid } : { weights: true, activations: true, regions: null };
}

/** Tells the engine what to show of data and layers: whenever the dataset or the setting changes, and each new engine. */
export function followLivePictures(): void {
  let told: string | null = null;
  const tell = () => {
    if (trainingStore.getState().connection !== 'connected') {
      told = null;
      return;
    }
    const { dataset } = compilationStore.getState();
    const watched = settingsStore.getState().livePictures ? watchedFor(dataset) : null;
    if (watched) void previewOf(dataset);
    const message = JSON.stringify(watched);
    if (message === told) return;
    told = message;
    if (!watched) clearLayerViews();
    void engine.request('watch', { watched });
  };
  trainingStore.subscribe(({ connection, runId }, before) => {
    if (connection !== before.connection) tell();
    if (runId === null && before.runId !== null) clearLayerViews();
  });
  compilationStore.subscribe(({ dataset }, before) => {
    if (dataset !== before.dataset) tell();
  });
  // Other data of the same shape changes nothing in the drawing.
  dataImports.store.subscribe(({ held }, before) => {
    if (held !== before.held) tell();
  });
  settingsStore.subscribe(({ livePictures }, before) => {
    if (livePictures !== before.livePictures) tell();
  });
  tell();
}
