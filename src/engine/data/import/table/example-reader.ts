import { type Failure, failure } from '../../../../shared/result.ts';
import type { CellProblem } from '../../../../shared/spec/diagnostics/cell-problems.ts';
import { diagnose } from '../../../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../../../shared/spec/limits.ts';
import { GrowingFeatures } from '../../features/growing-features.ts';
import { mostClasses } from '../class-codes.ts';
import { tooLarge } from '../too-large.ts';
import { isInfinite, isMissing, quoteCell } from './cell-text.ts';
import { type FeatureColumn, missingCategory } from './feature-column.ts';
import type { LabelColumn } from './label-column.ts';
import { cellText, numberOf, type Row } from './row.ts';
import type { TablePlan } from './suggest-table-plan.ts';

/** What a cell has to say: `surprise` is a word in a column that was taken for numbers. */
type CellOutcome = Failure | 'leave-out' | 'surprise' | null;

/** Takes rows of a table as examples: a number for each column of features, and a label. */
export class ExampleReader {
  readonly features: readonly FeatureColumn[];
  readonly values: GrowingFeatures;
  leftOut = 0;
  /** Whether a word came in a column of numbers: all of them have to be read again as what they are. */
  isSurprised = false;
  readonly #file: string;
  readonly #plan: TablePlan;
  readonly #label: LabelColumn;
  readonly #labelName: string;
  readonly #example: Float64Array;
  /** For each feature the column with its number; −1 where it names a category. */
  readonly #numberColumns: Int32Array;

  constructor(
    file: string,
    plan: TablePlan,
    features: readonly FeatureColumn[],
    label: { readonly column: LabelColumn; readonly name: string },
  ) {
    this.#file = file;
    this.#plan = plan;
    this.#label = label.column;
    this.#labelName = label.name;
    this.features = features;
    this.values = new GrowingFeatures(features.length);
    this.#example = new Float64Array(features.length);
    this.#numberColumns = Int32Array.from(features, ({ column, categories }) => (categories ? -1 : column));
  }

  /** Takes a row. */
  read(row: Row): Failure | 'stop' | null {
    const { numbers } = row;
    const columns = this.#numberColumns;
    const example = this.#example;
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index] ?? -1;
      // Columns of categories have none.
      const plain = numbers[column] ?? Number.NaN;
      const value = Number.isNaN(plain) && column >= 0 ? numberOf(row, column) : plain;
      if (!Number.isNaN(value)) {
        example[index] = value;
        continue;
      }
      const outcome = this.#readText(row, index);
      if (outcome === 'leave-out') return this.#leaveOut();
      if (outcome === 'surprise') {
        this.isSurprised = true;
        return 'stop';
      }
      if (outcome) return outcome;
    }
    return this.#readLabel(row);
  }

  /** A cell of features that is no plain number, or that names a category. */
  #readText(row: Row, index: number): CellOutcome {
    const feature = this.features[index] as FeatureColumn;
    const text = cellText(row, feature.column);
    if (isMissing(text)) {
      if (this.#plan.missing === 'refuse') return this.#refuse(row, feature, text, 'missing');
      if (this.#plan.missing === 'leave-out') return 'leave-out';
      feature.missing += 1;
      this.#example[index] = feature.categories ? feature.categories.codeOf(missingCategory) : Number.NaN;
      return null;
    }
    if (!feature.categories) return isInfinite(text) ? this.#refuse(row, feature, text, 'infinite') : 'surprise';
    if (text.includes('\uFFFD')) return this.#encoding(row);
    this.#example[index] = feature.categories.codeOf(text.trim());
    return null;
  }

  #readLabel(row: Row): Failure | null {
    const { label: column } = this.#plan;
    const value = numberOf(row, column);
    if (!Number.isNaN(value)) this.#label.addNumber(value);
    else {
      const text = cellText(row, column);
      const place = { column, name: this.#labelName };
      // A label cannot be made up.
      if (isMissing(text)) return this.#plan.missing === 'refuse' ? this.#refuse(row, place, text, 'missing') : this.#leaveOut();
      if (text.includes('\uFFFD')) return this.#encoding(row);
      if (!this.#label.takesText) return this.#refuse(row, place, text, isInfinite(text) ? 'infinite' : 'not-a-number');
      this.#label.addText(text);
    }
    if (this.#label.hasTooManyClasses) {
      return failure(diagnose('GD532', { file: this.#file, name: this.#labelName, problem: 'too-many-classes', value: `${mostClasses}` }));
    }
    this.values.add(this.#example);
    return this.values.bytes > limits.arenaBytes ? tooLarge(this.#file, this.values.bytes) : null;
  }

  #leaveOut(): null {
    this.leftOut += 1;
    return null;
  }

  #refuse(row: Row, { column, name }: { readonly column: number; readonly name: string }, text: string, problem: CellProblem): Failure {
    return failure(
      diagnose('GD531', { file: this.#file, row: row.number, column: column + 1, name, value: quoteCell(text.trim()), problem }),
    );
  }

  #encoding(row: Row): Failure {
    return failure(diagnose('GD534', { file: this.#file, problem: 'encoding', row: row.number, value: '' }));
  }
}
