import { ClassCodes } from '../class-codes.ts';

/** What stands for a category that is missing. */
export const missingCategory = '(missing)';

/** A column of features: its numbers, or a number for each of its categories. */
export interface FeatureColumn {
  /** Place in the table. */
  readonly column: number;
  readonly name: string;
  /** Null where the column holds numbers. */
  readonly categories: ClassCodes | null;
  /** Values that were missing and kept as NaN. */
  missing: number;
}

/** A column of features whose cells are numbers, or categories. */
export function featureColumn(column: number, name: string, isCategories: boolean): FeatureColumn {
  return { column, name, categories: isCategories ? new ClassCodes() : null, missing: 0 };
}
