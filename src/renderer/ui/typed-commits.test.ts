import { describe, expect, it } from 'vitest';
import { createTypedCommits } from './typed-commits.ts';

function commits() {
  const frames: (() => void)[] = [];
  const done: string[] = [];
  const { later, flush } = createTypedCommits((callback) => frames.push(callback));
  return {
    done,
    flush,
    type: (field: string, text: string) => later(field, () => done.push(`${field} ${text}`)),
    frame: () => {
      for (const callback of frames.splice(0)) callback();
    },
  };
}

describe('what is typed', () => {
  it('is taken over when it has been drawn', () => {
    const { type, frame, done } = commits();
    type('units', '1');
    expect(done).toEqual([]);
    frame();
    expect(done).toEqual(['units 1']);
    frame();
    expect(done).toEqual(['units 1']);
  });

  it('is taken over once where more is typed before', () => {
    const { type, frame, done } = commits();
    type('units', '1');
    type('units', '12');
    frame();
    expect(done).toEqual(['units 12']);
  });

  it('is taken over at once where somebody needs it', () => {
    const { type, frame, flush, done } = commits();
    type('units', '1');
    flush();
    expect(done).toEqual(['units 1']);
    frame();
    flush();
    expect(done).toEqual(['units 1']);
  });

  it('keeps the order between fields', () => {
    const { type, frame, done } = commits();
    type('units', '1');
    type('name', 'a');
    expect(done).toEqual(['units 1']);
    frame();
    expect(done).toEqual(['units 1', 'name a']);
  });
});
