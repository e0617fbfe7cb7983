import { expect, it } from 'vitest';
import { unbrokenShapes } from './unbroken-shapes.ts';

it('keeps shapes together, and breaks lines everywhere else', () => {
  expect(unbrokenShapes('A² is (n[2], m) = (3, 400), or (209,) (see below).')).toBe(
    'A² is (n[2],\u00a0m) = (3,\u00a0400), or (209,) (see below).',
  );
});
