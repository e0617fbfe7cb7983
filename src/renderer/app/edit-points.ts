import { previewLimits } from '../../shared/ipc/data-preview.ts';
import { type DrawnPoint, drawnLimits } from '../../shared/spec/datasets/drawn.ts';
import { applyEdit, documentStore } from '../document/document-store.ts';
import { drawPoints } from '../document/edits/drawn-points.ts';
import { notify } from './notice-store.ts';
import { engine } from './training-session.ts';

/** Copies points of the project's dataset (as many as stay fluid to draw with, spread over all) into the project, to be drawn on from there: one undo step. */
export async function editPoints(): Promise<void> {
  const { dataset } = documentStore.getState().document;
  const answer = await engine.request('previewData', { dataset, points: previewLimits.edited });
  if (!answer.ok) {
    notify(answer.diagnostics);
    return;
  }
  const points = answer.value.preview?.points;
  // Another dataset may have been chosen meanwhile.
  if (!points || documentStore.getState().document.dataset !== dataset) return;
  const copied = Array.from(points.x, (x, index): DrawnPoint => [x, points.y[index] ?? 0, points.labels[index] ?? 0]);
  applyEdit((document) =>
    drawPoints(
      document,
      copied.filter(([, , label]) => label < drawnLimits.classes),
    ),
  );
}
