import { failure, type Result, success } from '../../../shared/result.ts';
import { diagnose } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { type LabelKind, labelRows } from '../../../shared/spec/labels.ts';
import { oneHot } from '../one-hot.ts';
import { mostClasses } from './class-codes.ts';

/** The classes that numbers stand for, in ascending order. */
export interface NumberedClasses {
  readonly kind: LabelKind;
  /** Place of each number among the classes. */
  readonly placeOf: ReadonlyMap<number, number>;
  readonly names: readonly string[];
}

/** The classes of labels that are a number each, of training and test examples together; `name` is what messages call the labels. Fails with GD532 where there is one, or more than 1000. */
export function numberedClasses(name: string, ...labels: readonly (Float64Array | null)[]): Result<NumberedClasses> {
  const numbers = new Set<number>();
  for (const part of labels) {
    for (const value of part ?? []) {
      numbers.add(value);
      if (numbers.size > mostClasses) return unusable(name, 'too-many-classes', `${mostClasses}`);
    }
  }
  const ordered = [...numbers].sort((a, b) => a - b);
  if (ordered.length < 2) return unusable(name, 'one-class', `${ordered[0] ?? ''}`);
  const kind: LabelKind = ordered.length === 2 ? { kind: 'binary' } : { kind: 'classes', count: ordered.length };
  return success({ kind, placeOf: new Map(ordered.map((value, place) => [value, place])), names: ordered.map(String) });
}

/** Y (n_y, m) of labels that are a number each: 0 and 1 of two classes, one-hot of more. */
export function labelsOfNumbers(numbers: Float64Array, { kind, placeOf }: NumberedClasses): Float64Array {
  const places = numbers.map((value) => placeOf.get(value) ?? 0);
  return kind.kind === 'classes' ? oneHot(places, labelRows(kind)) : places;
}

function unusable(name: string, problem: 'one-class' | 'too-many-classes', value: string) {
  return failure(diagnose('GD532', { file: name, name: 'Y', problem, value }));
}
