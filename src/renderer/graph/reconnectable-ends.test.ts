import { expect, it } from 'vitest';
import { reconnectableEnds } from './reconnectable-ends.ts';

const edges = [
  { id: 'e1', source: 'a', target: 'b' },
  { id: 'e2', source: 'a', target: 'c' },
  { id: 'e3', source: 'b', target: 'c' },
];

it('every end can be dragged as long as no wire is selected', () => {
  expect([...reconnectableEnds(edges, []).values()]).toEqual([true, true, true]);
});

it('where wires meet, the selected one is taken hold of', () => {
  expect([...reconnectableEnds(edges, ['e2'])]).toEqual([
    ['e1', 'target'],
    ['e2', true],
    ['e3', 'source'],
  ]);
  expect(reconnectableEnds([...edges, { id: 'e4', source: 'a', target: 'c' }], ['e2']).get('e4')).toBe(false);
});
