import { applyEdit } from '../document/document-store.ts';
import { setTraining } from '../document/edits/set-training.ts';
import { dismissNotices, dismissRunNotices, notify } from './notice-store.ts';
import { missingData } from './own-data.ts';
import { controls, drawnSubject, engine, gradients, trainingStore } from './training-session.ts';
import { type DockTab, showDockTab, viewStore } from './view-store.ts';

/** Tabs that show how training goes. */
const watchedTabs: readonly DockTab[] = ['cost', 'boundary', 'predictions'];

/** Pauses while it trains, else trains; where the drawing has errors it shows them instead. */
export function pauseOrTrain(): void {
  if (trainingStore.getState().engineState === 'training') return void controls.pause();
  if (!mayTrain()) return;
  // Whoever watches what moves with training goes on watching it.
  if (!watchedTabs.includes(viewStore.getState().dockTab)) showDockTab('cost');
  void controls.train();
}

/** Trains one iteration. */
export function step(): void {
  if (trainingStore.getState().engineState !== 'training' && mayTrain()) void controls.step();
}

/** Draws the parameters anew from the same seed. */
export function reset(): void {
  if (mayTrain()) void controls.reset();
}

/** Draws another seed, short enough to be told to someone. */
export function rollSeed(): void {
  applyEdit((document) => setTraining(document, { seed: Math.floor(Math.random() * 10_000) }));
}

/** Checks the gradients of the drawn network and shows what came out. */
export function checkGradients(): void {
  if (!mayTrain()) return;
  showDockTab('gradients');
  void gradients.start();
}

/** Starts the engine after it stopped too often. */
export function startEngine(): void {
  dismissNotices('GD603');
  engine.connect(true);
}

/** Waits until the engine is there and holds the run, and starts it where it had stopped too often: files are read and written by the engine. */
export async function reviveEngine(): Promise<void> {
  if (trainingStore.getState().connection === 'gone') startEngine();
  await engine.ready();
  await controls.settled();
}

/** Whether there is a network to train and data to train it with; where not, the list of problems or a notice says why. */
function mayTrain(): boolean {
  dismissRunNotices();
  if (!drawnSubject()) {
    showDockTab('problems');
    return false;
  }
  const problem = missingData();
  if (problem) notify([problem]);
  return problem === null;
}
