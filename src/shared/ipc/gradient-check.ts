import { z } from '../schema.ts';

/**
 * What the relative difference of gradients says: below `right` the backward pass is right, above `wrong` it is not, in between one should look
 * closer. The bounds of the course (Improving Deep Neural Networks, week 1, gradient checking).
 */
export const gradientBounds = { right: 1e-7, wrong: 1e-3 } as const;

/** From the best to the worst. `unclear`: nothing could be compared, or both gradients are as small as the rounding errors of the quotient. */
export const gradientVerdicts = ['right', 'unclear', 'look', 'wrong'] as const;

export type GradientVerdict = (typeof gradientVerdicts)[number];

/** Examples and entries that a check takes, unless told otherwise. */
export const gradientCheckDefaults = { entries: 100, examples: null, seed: 1 } as const;

const count = z.number().int().min(0);
const place = { row: count, column: count };

/** How much is checked: at most so many entries of each tensor and so many examples, drawn with the seed; null: all examples. */
export const gradientCheckOptionsSchema = z.strictObject({
  entries: z.number().int().min(1).max(1_000_000),
  examples: z.number().int().min(1).nullable(),
  seed: z.number().int().min(0).max(4_294_967_295),
});

export type GradientCheckOptions = z.infer<typeof gradientCheckOptionsSchema>;

/** One entry of a parameter tensor: backpropagation's gradient, the difference quotient, |g − q| / (|g| + |q|). */
const checkedEntrySchema = z.strictObject({
  ...place,
  gradient: z.number(),
  quotient: z.number(),
  relativeDifference: z.number(),
});

export type CheckedEntry = z.infer<typeof checkedEntrySchema>;

/**
 * An entry whose quotient says nothing about its gradient, and why. `corner`: the two forward passes lie on different sides of the corner of a
 * rectifier, whose input `matrix` changes its sign at `at`. `overflow`: a cost or the gradient is not finite.
 */
const apartEntrySchema = z.discriminatedUnion('reason', [
  z.strictObject({ ...place, reason: z.literal('corner'), matrix: z.string(), at: z.strictObject(place) }),
  z.strictObject({ ...place, reason: z.literal('overflow') }),
]);

export type ApartEntry = z.infer<typeof apartEntrySchema>;

const tensorCheckSchema = z.strictObject({
  parameter: z.string(),
  rows: z.number().int().min(1),
  columns: z.number().int().min(1),
  /** Entries that were tried; those set apart are among them. */
  checked: count,
  /** ‖dP − d̃P‖ / (‖dP‖ + ‖d̃P‖) over the entries that are not set apart, 0 where both are 0; null where there is none. */
  relativeDifference: z.number().nullable(),
  /** The entry with the largest |g − q|; null where there is none. */
  worst: checkedEntrySchema.nullable(),
  /** Entries that are no failures and no evidence. */
  apart: z.array(apartEntrySchema),
  verdict: z.enum(gradientVerdicts),
});

export type TensorCheck = z.infer<typeof tensorCheckSchema>;

/** Whether a gradient is right only because the rounding errors of its quotients explain a relative difference above `gradientBounds.right`. */
export function isRightWithinRounding({ verdict, relativeDifference }: Pick<TensorCheck, 'verdict' | 'relativeDifference'>): boolean {
  return verdict === 'right' && relativeDifference !== null && relativeDifference >= gradientBounds.right;
}

/** Gradients of backpropagation against central differences, in float64 and in the direct form of the first layer. */
export const gradientReportSchema = z.strictObject({
  /** Updates that the checked parameters have had. */
  iteration: count,
  /** Examples that the costs were taken over, of so many. */
  examples: count,
  allExamples: count,
  tensors: z.array(tensorCheckSchema),
  /** The worst of all tensors. */
  verdict: z.enum(gradientVerdicts),
});

export type GradientReport = z.infer<typeof gradientReportSchema>;

/** The worst of some verdicts; `unclear` of none. */
export function worstVerdict(verdicts: readonly GradientVerdict[]): GradientVerdict {
  const rank = verdicts.reduce((worst, verdict) => Math.max(worst, gradientVerdicts.indexOf(verdict)), -1);
  return gradientVerdicts[rank] ?? 'unclear';
}
