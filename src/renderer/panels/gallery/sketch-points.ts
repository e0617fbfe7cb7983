import type { DatasetKind } from '../../../shared/spec/datasets/dataset-catalog.ts';

/** A point of a sketch, within 1 of the middle, with its class; null where it is a number to predict, drawn above its feature. */
export interface SketchPoint {
  readonly x: number;
  readonly y: number;
  readonly label: number | null;
}

type Sketch = (count: number) => readonly SketchPoint[];

/** Sketches of datasets by their formulas. The noise is not NumPy's, which the engine has. */
export const sketches: Readonly<Partial<Record<DatasetKind, Sketch>>> = {
  flower: (count) =>
    perClass(count, 2, (label, share, index) => {
      const theta = 3.12 * (label + share) + 0.2 * wobble(index);
      const radius = 0.8 * Math.sin(4 * theta) + 0.04 * wobble(index + 1);
      return [radius * Math.sin(theta), radius * Math.cos(theta)];
    }),
  circles: (count) =>
    perClass(count, 2, (label, share, index) => {
      const [angle, radius] = [2 * Math.PI * share, label === 0 ? 0.8 : 0.4];
      return [radius * Math.cos(angle) + 0.05 * wobble(index), radius * Math.sin(angle) + 0.05 * wobble(index + 1)];
    }),
  moons: (count) =>
    perClass(count, 2, (label, share, index) => {
      const angle = Math.PI * share;
      const [x, y] = label === 0 ? [Math.cos(angle), Math.sin(angle)] : [1 - Math.cos(angle), 0.5 - Math.sin(angle)];
      return [0.55 * (x - 0.5) + 0.05 * wobble(index), 0.55 * (y - 0.25) + 0.05 * wobble(index + 1)];
    }),
  spiral: (count) =>
    perClass(count, 3, (label, share, index) => {
      const angle = 4 * (label + share) + 0.15 * wobble(index);
      const radius = 0.04 + 0.86 * share;
      return [radius * Math.sin(angle), radius * Math.cos(angle)];
    }),
  sine: (count) =>
    Array.from({ length: count }, (_, index) => {
      const x = (2 * index) / Math.max(1, count - 1) - 1;
      return { x: 0.9 * x, y: 0.6 * Math.sin(Math.PI * x) + 0.06 * wobble(index), label: null };
    }),
};

/** As many points of each class as go into `count`; `at` places one, its share of the way along its class being 0 … 1. */
function perClass(count: number, classes: number, at: (label: number, share: number, index: number) => readonly [number, number]) {
  const each = Math.floor(count / classes);
  return Array.from({ length: each * classes }, (_, example): SketchPoint => {
    const [label, place] = [Math.floor(example / each), example % each];
    const [x, y] = at(label, place / Math.max(1, each - 1), 2 * example);
    return { x, y, label };
  });
}

/** A number about as spread as a standard normal one, the same for the same index: three that run through −1 … 1 by irrational steps, added. */
function wobble(index: number): number {
  return [Math.SQRT2, Math.sqrt(3), Math.sqrt(5)].reduce((sum, step) => sum + 2 * ((index * step) % 1) - 1, 0);
}
