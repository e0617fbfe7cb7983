import { describe, expect, it } from 'vitest';
import { projectDocumentSchema } from '../../../shared/project/document.ts';
import type { DrawnPoint } from '../../../shared/spec/datasets/drawn.ts';
import { newDocument } from '../new-document.ts';
import { addPoints, clearPoints, drawPoints, erasePoints } from './drawn-points.ts';

const drawn = drawPoints(newDocument(), [
  [0, 0, 0],
  [1, 1, 3],
]);

describe('drawn points', () => {
  it('are added with four digits, in a document that files take', () => {
    const document = addPoints(drawn, [[1 / 3, -2 / 3, 1]]);
    expect(document.dataset).toEqual({
      kind: 'drawn',
      points: [
        [0, 0, 0],
        [1, 1, 3],
        [0.3333, -0.6667, 1],
      ],
    });
    expect(projectDocumentSchema.safeParse(document).error).toBeUndefined();
  });

  it('are at most five thousand', () => {
    const many = Array.from({ length: 6000 }, (_, index): DrawnPoint => [index, 0, 0]);
    for (const document of [addPoints(drawn, many), drawPoints(drawn, many)]) {
      expect(document.dataset).toMatchObject({ points: { length: 5000 } });
      expect(addPoints(document, many)).toBe(document);
    }
  });

  it('are taken away around a place, or all', () => {
    expect(erasePoints(drawn, [0.9, 1], 0.2).dataset).toEqual({ kind: 'drawn', points: [[0, 0, 0]] });
    expect(erasePoints(drawn, [5, 5], 0.2)).toBe(drawn);
    expect(clearPoints(drawn).dataset).toEqual({ kind: 'drawn', points: [] });
  });

  it('are not added to data that is not drawn', () => {
    const document = newDocument();
    expect(addPoints(document, [[0, 0, 0]])).toBe(document);
    expect(erasePoints(document, [0, 0], 9)).toBe(document);
    expect(clearPoints(document)).toBe(document);
  });
});
