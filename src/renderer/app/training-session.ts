import { appendCosts, clearCosts, rewindCosts } from '../charts/cost-history.ts';
import { compilationStore } from '../compile/compilation-store.ts';
import { createDataImports } from '../data-import/data-imports.ts';
import { desk } from '../desk.ts';
import { documentStore } from '../document/document-store.ts';
import { createBoundaries } from '../training/boundaries.ts';
import { createControls } from '../training/controls.ts';
import { createEngineConnection } from '../training/engine-connection.ts';
import { createGradientChecks } from '../training/gradient-check.ts';
import { showLayerViews } from '../training/layer-views-store.ts';
import { createPredictions } from '../training/predictions.ts';
import { subjectOf, type TrainingSubject } from '../training/run-identity.ts';
import { createTrainingStore } from '../training/training-store.ts';
import { nextFrame } from '../ui/next-frame.ts';
import { dismissNotices, notify } from './notice-store.ts';

/** Milliseconds without a further change before a new α goes to the engine: a number that is half typed must not train. */
const learningRateDelay = 400;

/** State of the engine and of its run. */
export const trainingStore = createTrainingStore();

/** The network as it is drawn; null while it has errors. */
export function drawnSubject(): TrainingSubject | null {
  const { spec } = compilationStore.getState();
  if (!spec) return null;
  return subjectOf(spec, documentStore.getState().document.training, dataImports.store.getState().held?.version ?? 0);
}

/** The engine process. */
export const engine = createEngineConnection({
  desk,
  store: trainingStore,
  listeners: {
    state: (payload) => controls.events.state(payload),
    ticks: (payload) => controls.events.ticks(payload),
    diagnostics: (payload) => controls.events.diagnostics(payload),
    checkpoint: (payload) => controls.events.checkpoint(payload),
    evaluation: (payload) => controls.events.evaluation(payload),
    layerViews: (payload) => controls.events.layerViews(payload),
    gradientCheckProgress: (payload) => gradients.progress(payload),
    importProgress: (payload) => dataImports.progress(payload),
  },
  // The data first: without it no run can be prepared. Whoever prepares one waits for it in the engine.
  onRestarted: () => {
    void dataImports.recover();
    void controls.recover();
  },
  report: (diagnostics) => {
    // The connection tells only that the engine is gone for good: that it was started again before matters no more.
    dismissNotices('GD602');
    notify(diagnostics);
  },
});

/** What the buttons of the training bar do. */
export const controls = createControls({
  store: trainingStore,
  request: engine.request,
  subject: drawnSubject,
  showLayers: showLayerViews,
  costs: { append: appendCosts, rewind: rewindCosts, clear: clearCosts },
  report: notify,
});

/** Opens a person's own data. */
export const dataImports = createDataImports({ desk, request: engine.request, report: notify });

/** What the tab of the gradient check does. */
export const gradients = createGradientChecks({
  training: trainingStore,
  prepare: controls.prepare,
  check: (options) => engine.request('gradientCheck', options),
  cancel: () => engine.request('cancelGradientCheck', {}),
  report: notify,
});

/** What the tab with the decision boundary shows. */
export const boundaries = createBoundaries({
  training: trainingStore,
  request: engine.request,
  nextFrame,
  now: () => performance.now(),
});

/** What the tab with the predictions shows. */
export const predictions = createPredictions({ training: trainingStore, request: engine.request, nextFrame });

/** Hands a changed α to the engine, also while it trains. */
export function followLearningRate(): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  documentStore.subscribe(({ document }, before) => {
    const { learningRate } = document.training;
    if (learningRate === before.document.training.learningRate) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void controls.configure(learningRate), learningRateDelay);
  });
}
