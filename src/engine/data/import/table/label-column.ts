import type { Result } from '../../../../shared/result.ts';
import { failure, success } from '../../../../shared/result.ts';
import { diagnose } from '../../../../shared/spec/diagnostics/diagnostic.ts';
import type { LabelKind } from '../../../../shared/spec/labels.ts';
import { oneHot } from '../../one-hot.ts';
import { ClassCodes, mostClasses } from '../class-codes.ts';
import { GrowingNumbers } from '../growing-numbers.ts';

/** Y of a data set, and what its classes are called. */
export interface Labels {
  /** Y (n_y, m), row by row. */
  readonly labels: Float64Array;
  readonly labelKind: LabelKind;
  readonly classNames: readonly string[] | null;
}

/** The labels of a table, one an example, as they come in. */
export class LabelColumn {
  readonly #classes: ClassCodes | null;
  readonly #codeOfNumber = new Map<number, number>();
  readonly #values = new GrowingNumbers();

  constructor(type: 'classes' | 'values') {
    this.#classes = type === 'classes' ? new ClassCodes() : null;
  }

  /** Whether labels are words or numbers that name a class, so that any text is one. */
  get takesText(): boolean {
    return this.#classes !== null;
  }

  get hasTooManyClasses(): boolean {
    return this.#classes !== null && this.#classes.size > mostClasses;
  }

  addNumber(value: number): void {
    this.#values.add(this.#classes ? this.#codeOf(value, this.#classes) : value);
  }

  /** Takes a class that is no number. */
  addText(text: string): void {
    if (this.#classes) this.#values.add(this.#classes.codeOf(text.trim()));
  }

  /** Y: 0 and 1 of two classes, one-hot of more, else the numbers. `name` is the column's. Fails with GD532 where all are of one class. */
  finish(file: string, name: string): Result<Labels> {
    const values = this.#values.finish();
    if (!this.#classes) return success({ labels: values, labelKind: { kind: 'values', rows: 1 }, classNames: null });
    const { words, placeOf } = this.#classes.sorted();
    if (words.length < 2) return failure(diagnose('GD532', { file, name, problem: 'one-class', value: words[0] ?? '' }));
    const classes = values.map((code) => placeOf[code] ?? 0);
    if (words.length === 2) return success({ labels: classes, labelKind: { kind: 'binary' }, classNames: words });
    return success({ labels: oneHot(classes, words.length), labelKind: { kind: 'classes', count: words.length }, classNames: words });
  }

  /** 1.0 and 1 are the same class. */
  #codeOf(value: number, classes: ClassCodes): number {
    const known = this.#codeOfNumber.get(value);
    if (known !== undefined) return known;
    const code = classes.codeOf(`${value}`);
    this.#codeOfNumber.set(value, code);
    return code;
  }
}
