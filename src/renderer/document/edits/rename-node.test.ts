import { describe, expect, it } from 'vitest';
import { templates } from '../../../shared/project/templates/templates.ts';
import { limits } from '../../../shared/spec/limits.ts';
import { renameNode } from './rename-node.ts';

const { document } = templates.planar;

describe('renameNode', () => {
  it('names a layer, without the blanks around', () => {
    expect(renameNode(document, 'n2', '  隠れ層 ').graph.nodes[1]?.name).toBe('隠れ層');
  });

  it('cuts what is longer than a file may hold', () => {
    expect(renameNode(document, 'n2', 'x'.repeat(999)).graph.nodes[1]?.name).toHaveLength(limits.nameLength);
  });

  it('changes nothing where the name is the same or the layer is gone', () => {
    expect([renameNode(document, 'n2', ' '), renameNode(document, 'n9', 'x')]).toEqual([document, document]);
    expect(renameNode(document, 'n2', ' ')).toBe(document);
  });
});
