import { describe, expect, it } from 'vitest';
import { templateNames, templates } from '../../../shared/project/templates/templates.ts';
import { chainPicture } from './chain-picture.ts';

const frame = { left: 90, right: 252, middle: 56 };
const picture = (name: keyof typeof templates) => chainPicture(templates[name].document.graph, frame);

describe('the picture of a network', () => {
  it.each(templateNames)('shows every layer of %s but the input, within its frame and apart from each other', (name) => {
    const { graph } = templates[name].document;
    const { layers, wires } = picture(name);
    expect(layers).toHaveLength(graph.nodes.length - 1);
    expect(wires).toHaveLength(graph.edges.length);
    for (const [index, { x, y, width, height }] of layers.entries()) {
      expect(x - width / 2).toBeGreaterThan(frame.left);
      expect(x + width / 2).toBeLessThanOrEqual(frame.right);
      expect(y - height / 2).toBeGreaterThan(0);
      const before = layers[index - 1];
      if (before) expect(x - before.x).toBeGreaterThan(width);
    }
  });

  it('draws more units taller, and weights of zero hollow', () => {
    const [, wide, narrow, output] = picture('digits').layers;
    expect([wide?.units, narrow?.units, output?.units]).toEqual([32, 16, 10]);
    expect(wide?.height).toBeGreaterThan(narrow?.height ?? 0);
    expect(narrow?.height).toBeGreaterThan(output?.height ?? 0);
    expect(picture('zeros').layers.map(({ isHollow }) => isHollow)).toEqual([true, true, false]);
    expect(picture('planar').layers.some(({ isHollow }) => isHollow)).toBe(false);
  });

  it('leads a shortcut over the layers that it passes', () => {
    const arches = picture('residual').wires.filter(({ path }) => path.includes('C'));
    expect(arches.map(({ id }) => id)).toEqual(['e9']);
    expect(picture('digits').wires.some(({ path }) => path.includes('C'))).toBe(false);
  });
});
