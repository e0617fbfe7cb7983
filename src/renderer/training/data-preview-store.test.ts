import { describe, expect, it } from 'vitest';
import type { DataPreview } from '../../shared/ipc/data-preview.ts';
import { createPreviews, dataPreviewStore } from './data-preview-store.ts';

const flower = (examples: number) => ({ kind: 'flower', examples, seed: 1 }) as const;
const nothing: DataPreview = { points: null, pictures: null };

describe('previews of data', () => {
  it('asks for one at a time, and of those that wait for the last alone', async () => {
    const asked: number[] = [];
    const answers: ((preview: DataPreview | null) => void)[] = [];
    const follow = createPreviews((dataset) => {
      if (dataset.kind === 'flower') asked.push(dataset.examples);
      return new Promise((resolve) => answers.push(resolve));
    });
    const following = follow(flower(4));
    await follow(flower(40));
    await follow(flower(400));
    expect(asked).toEqual([4]);
    answers[0]?.({ ...nothing });
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toEqual([4, 400]);
    expect(dataPreviewStore.getState().preview).toBeNull();
    const last = { ...nothing };
    answers[1]?.(last);
    await following;
    expect(dataPreviewStore.getState().preview).toBe(last);
  });
});
