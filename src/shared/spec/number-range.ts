/** Which numbers are allowed somewhere. */
export interface NumberRange {
  readonly minimum: number;
  readonly maximum: number;
  readonly isInteger?: boolean;
  /** The minimum itself is not allowed. */
  readonly isMinimumExcluded?: boolean;
  /** The maximum itself is not allowed. */
  readonly isMaximumExcluded?: boolean;
}

/** Whether a number lies within a range; being whole is another question. */
export function isWithin(value: number, { minimum, maximum, isMinimumExcluded, isMaximumExcluded }: NumberRange): boolean {
  const isLargeEnough = isMinimumExcluded ? value > minimum : value >= minimum;
  const isSmallEnough = isMaximumExcluded ? value < maximum : value <= maximum;
  return isLargeEnough && isSmallEnough;
}
