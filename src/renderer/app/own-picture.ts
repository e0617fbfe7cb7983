import { createStore } from 'zustand/vanilla';
import { describeDataset } from '../../shared/spec/dataset.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { dismissNotices, notify } from './notice-store.ts';
import { trainingStore } from './training-session.ts';
import { showDockTab, showGallery } from './view-store.ts';

/** A picture of one's own, of any size; null while there is none. */
export const ownPictureStore = createStore<{ readonly bitmap: ImageBitmap | null }>(() => ({ bitmap: null }));

/** What pictures the run takes: rows, columns and 1 or 3 colours; null where it takes none. */
export function pictureShape(): { readonly rows: number; readonly columns: number; readonly channels: number } | null {
  const { runId, subject } = trainingStore.getState();
  if (runId === null || !subject) return null;
  const [rows, columns, channels = 1, ...rest] = describeDataset(subject.spec.dataset).features;
  if (rows === undefined || columns === undefined || rest.length > 0 || (channels !== 1 && channels !== 3)) return null;
  return { rows, columns, channels };
}

/** Whether files are a single picture that the run can look at. */
export function isOwnPicture(files: readonly File[]): boolean {
  return files.length === 1 && files[0]?.type.startsWith('image/') === true && pictureShape() !== null;
}

/** Decodes a picture, as the browser does, and shows on the Predictions tab what the network makes of it. Says (GD485) where it is none. */
export async function takePicture(file: File): Promise<void> {
  dismissNotices('GD485');
  showGallery(false);
  showDockTab('predictions');
  try {
    ownPictureStore.setState({ bitmap: await createImageBitmap(file) });
  } catch {
    notify([diagnose('GD485', { file: file.name || 'clipboard' })]);
  }
}
