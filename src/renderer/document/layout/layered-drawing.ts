import type { Group } from '../../../shared/project/annotations.ts';
import type { GraphEdge, GraphNode } from '../../../shared/project/graph.ts';
import type { NodeSize } from './box.ts';

/** What is to be laid out: nodes, the wires between them and nothing else, and groups, which may name other nodes too. */
export interface LayeredDrawing {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly groups: readonly Group[];
  readonly sizeOf: (nodeId: string) => NodeSize;
}

/** Space between two nodes of a column, in pixels at zoom 1: enough for the shape on a wire. */
export const rowGap = 36;

/** Least space between two columns, in pixels at zoom 1. */
export const columnGap = 84;
