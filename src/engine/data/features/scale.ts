/** Factor on the features as a fraction, so that 1/255 divides by 255 and rounds as X / 255 does. */
export interface Scale {
  readonly numerator: number;
  readonly denominator: number;
}

/** What leaves numbers as they are. */
export const unscaled: Scale = { numerator: 1, denominator: 1 };
