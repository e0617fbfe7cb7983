import { appendCosts, clearCosts, rewindCosts } from '../charts/cost-history.ts';
import { compilationStore } from '../compile/compilation-store.ts';
import { desk } from '../desk.ts';
import { documentStore } from '../document/document-store.ts';
import { createControls } from '../training/controls.ts';
import { createEngineConnection } from '../training/engine-connection.ts';
import { createGradientChecks } from '../training/gradient-check.ts';
import { showLayerViews } from '../training/layer-views-store.ts';
import type { TrainingSubject } from '../training/run-identity.ts';
import { createTrainingStore } from '../training/training-store.ts';
import { dismissNotices, notify } from './notice-store.ts';

/** Milliseconds without a further change before a new α goes to the engine: a number that is half typed must not train. */
const learningRateDelay = 400;

/** State of the engine and of its run. */
export const trainingStore = createTrainingStore();

/** The network as it is drawn; null while it has errors. */
export function drawnSubject(): TrainingSubject | null {
  const { spec } = compilationStore.getState();
  return spec && { spec, training: documentStore.getState().document.training };
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
    classes: (payload) => controls.events.classes(payload),
    layerViews: (payload) => controls.events.layerViews(payload),
    gradientCheckProgress: (payload) => gradients.progress(payload),
  },
  onRestarted: () => void controls.recover(),
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

/** What the tab of the gradient check does. */
export const gradients = createGradientChecks({
  training: trainingStore,
  prepare: controls.prepare,
  check: (options) => engine.request('gradientCheck', options),
  cancel: () => engine.request('cancelGradientCheck', {}),
  report: notify,
});

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
