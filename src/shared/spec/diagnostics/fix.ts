import { z } from '../../schema.ts';

/** What would mend a diagnostic, as data: the editor applies it as one undo step. */
export const fixSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('set-parameter'),
    nodeId: z.string(),
    parameter: z.string(),
    value: z.union([z.string(), z.number(), z.boolean()]),
  }),
  z.strictObject({ kind: z.literal('insert-layer'), edgeId: z.string(), layer: z.string() }),
  /** Whatever reads the node is to read a new layer, which reads the node. */
  z.strictObject({ kind: z.literal('insert-behind'), nodeId: z.string(), layer: z.string() }),
  /** The same with a node that is taken from where it stands. */
  z.strictObject({ kind: z.literal('move-behind'), nodeId: z.string(), behind: z.string() }),
  z.strictObject({ kind: z.literal('remove-node'), nodeId: z.string() }),
  z.strictObject({ kind: z.literal('add-layer'), layer: z.string() }),
  z.strictObject({ kind: z.literal('set-training'), setting: z.enum(['learningRate', 'l2']), value: z.number() }),
]);

export type Fix = z.infer<typeof fixSchema>;
