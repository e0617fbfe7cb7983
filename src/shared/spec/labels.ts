import { z } from '../schema.ts';

export const labelKindSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('binary') }),
  z.strictObject({ kind: z.literal('classes'), count: z.number().int().min(2).max(100_000) }),
  z.strictObject({ kind: z.literal('values'), rows: z.number().int().min(1).max(100_000) }),
]);

/** What Y holds: 0 or 1 in one row, a class of `count` (one-hot, a row each), or `rows` numbers to predict. */
export type LabelKind = z.infer<typeof labelKindSchema>;

/** Rows of Y. */
export function labelRows(labels: LabelKind): number {
  switch (labels.kind) {
    case 'binary':
      return 1;
    case 'classes':
      return labels.count;
    case 'values':
      return labels.rows;
  }
}

/** Labels of so many classes: two are 0 and 1 in one row, more are one-hot. */
export function labelsOfClasses(classes: number): LabelKind {
  return classes === 2 ? { kind: 'binary' } : { kind: 'classes', count: classes };
}
