import { z } from '../../schema.ts';
import { labelKindSchema } from '../labels.ts';

const valueSchema = z.union([z.string(), z.number(), z.boolean()]);

/** What would mend a diagnostic, as data: the editor applies it as one undo step. */
export const fixSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set-parameter'), nodeId: z.string(), parameter: z.string(), value: valueSchema }),
  /** The new layer has its kind's defaults but for `parameters`. */
  z.strictObject({
    kind: z.literal('insert-layer'),
    edgeId: z.string(),
    layer: z.string(),
    parameters: z.record(z.string(), valueSchema).optional(),
  }),
  /** Whatever reads the node is to read a new layer, which reads the node. */
  z.strictObject({ kind: z.literal('insert-behind'), nodeId: z.string(), layer: z.string() }),
  /** The same with a node that is taken from where it stands. */
  z.strictObject({ kind: z.literal('move-behind'), nodeId: z.string(), behind: z.string() }),
  /** Everything that leads into the node is to lead into a new layer that joins it, which feeds the node. */
  z.strictObject({ kind: z.literal('join-inputs'), nodeId: z.string(), layer: z.string() }),
  z.strictObject({ kind: z.literal('add-layer'), layer: z.string() }),
  z.strictObject({ kind: z.literal('remove-node'), nodeId: z.string() }),
  /** Removes every other node of the same kind. */
  z.strictObject({ kind: z.literal('keep-node'), nodeId: z.string() }),
  z.strictObject({ kind: z.literal('remove-edge'), edgeId: z.string() }),
  z.strictObject({ kind: z.literal('connect'), source: z.string(), target: z.string() }),
  z.strictObject({ kind: z.literal('set-training'), setting: z.enum(['learningRate', 'l2']), value: z.number() }),
  /** Says that data which is given when training starts has such labels. */
  z.strictObject({ kind: z.literal('set-labels'), labels: labelKindSchema }),
]);

export type Fix = z.infer<typeof fixSchema>;

/** Of what could be offered, as much as a person looks through. */
export function atMostThree<T>(fixes: readonly T[]): readonly T[] {
  return fixes.slice(0, 3);
}
