import type { DataPart } from '../../../shared/spec/split.ts';
import type { PointForm } from './point-forms.ts';

/** How the examples of a part look. Of classes the form says which one, so that only the fill is left to say the part; of numbers the form says it. */
export interface PartLook {
  readonly fill: 'full' | 'hollow' | 'ringed';
  readonly form: PointForm;
}

/** Each part can be told from the others without colour. */
export const partLooks: Readonly<Record<DataPart, PartLook>> = {
  train: { fill: 'full', form: 'circle' },
  dev: { fill: 'hollow', form: 'diamond' },
  test: { fill: 'ringed', form: 'triangle' },
};
