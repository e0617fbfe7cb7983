import type { Localized } from '../language.ts';

/** One parameter of a layer or of a dataset as the inspector offers it. Ranges are those of the control; the rules of what it belongs to have the last word. */
export type ParameterField<Key extends string = string> =
  | {
      readonly kind: 'integer';
      readonly key: Key;
      readonly label: Localized;
      readonly minimum: number;
      readonly maximum: number;
      readonly shownWhen?: FieldCondition;
    }
  | {
      readonly kind: 'number';
      readonly key: Key;
      readonly label: Localized;
      readonly minimum: number;
      readonly maximum: number;
      /** The minimum itself is not allowed. */
      readonly isMinimumExcluded?: true;
      readonly shownWhen?: FieldCondition;
    }
  | {
      /** A number that is written as a fraction where that is shorter: `1/255` (`formatFactor`). */
      readonly kind: 'factor';
      readonly key: Key;
      readonly label: Localized;
      readonly minimum: number;
      readonly maximum: number;
      readonly isMinimumExcluded?: true;
      readonly shownWhen?: FieldCondition;
    }
  | {
      readonly kind: 'choice';
      readonly key: Key;
      readonly label: Localized;
      readonly options: Readonly<Record<string, Localized>>;
      readonly shownWhen?: FieldCondition;
    }
  | { readonly kind: 'boolean'; readonly key: Key; readonly label: Localized; readonly shownWhen?: FieldCondition };

/** The field matters only while another parameter has this value. */
export interface FieldCondition {
  readonly key: string;
  readonly equals: string;
}
