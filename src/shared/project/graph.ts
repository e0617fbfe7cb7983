import { z } from '../schema.ts';
import type { LayerKind } from '../spec/layers/layer-catalog.ts';
import { layerUnionSchema } from '../spec/layers/layer-union.ts';
import { limits } from '../spec/limits.ts';

/** Id of something drawn, unique among its like. */
export const idSchema = z.string().min(1).max(limits.nameLength);

/** A coordinate on the canvas, in pixels at zoom 1; y grows downwards. */
export const coordinateSchema = z.number().min(-1e7).max(1e7);

/** An empty name means: show the name of the kind, numbered among its like. */
export const graphNodeSchema = layerUnionSchema({
  id: idSchema,
  name: z.string().max(limits.nameLength),
  position: z.strictObject({ x: coordinateSchema, y: coordinateSchema }),
});

/** A drawn layer. */
export type GraphNode = z.infer<typeof graphNodeSchema>;

/** A drawn layer of one kind. */
export type GraphNodeOf<K extends LayerKind> = Extract<GraphNode, { kind: K }>;

export const graphEdgeSchema = z.strictObject({ id: idSchema, source: idSchema, target: idSchema });

/** A drawn wire, from the layer `source` to the layer `target`. */
export type GraphEdge = z.infer<typeof graphEdgeSchema>;

export const graphSchema = z.strictObject({
  nodes: z.array(graphNodeSchema).max(limits.nodes),
  edges: z.array(graphEdgeSchema).max(limits.edges),
});

/** What is drawn on the canvas. It may be half finished or wrong; `compile` says whether it is a network. */
export type Graph = z.infer<typeof graphSchema>;
