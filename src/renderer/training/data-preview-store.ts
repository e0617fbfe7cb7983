import { createStore } from 'zustand/vanilla';
import type { DataPreview } from '../../shared/ipc/data-preview.ts';
import type { DatasetSource } from '../../shared/spec/dataset.ts';

/** Some examples of the drawing's dataset; null until the engine has made them, and where the data is to be given from outside. */
export const dataPreviewStore = createStore<{ readonly preview: DataPreview | null }>(() => ({ preview: null }));

/** Asks for the preview of a dataset; null where there is none. */
type AskForPreview = (dataset: DatasetSource) => Promise<DataPreview | null>;

/**
 * Makes what brings the store up to date with a dataset. One preview is asked for at a time: while it is made, only the last dataset waits, as a number of
 * examples is typed digit by digit. The old preview stays until the new one is there.
 */
export function createPreviews(ask: AskForPreview): (dataset: DatasetSource) => Promise<void> {
  let wanted: DatasetSource | null = null;
  let isAsking = false;
  return async (dataset) => {
    wanted = dataset;
    if (isAsking) return;
    isAsking = true;
    while (wanted) {
      const asked: DatasetSource = wanted;
      const preview = await ask(asked);
      if (wanted !== asked) continue;
      dataPreviewStore.setState({ preview });
      wanted = null;
    }
    isAsking = false;
  };
}
