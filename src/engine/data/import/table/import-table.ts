import { failure, type Result, success } from '../../../../shared/result.ts';
import { type Diagnostic, diagnose } from '../../../../shared/spec/diagnostics/diagnostic.ts';
import { type ImportFile, nameOf } from '../import-file.ts';
import type { ImportWork } from '../import-work.ts';
import type { ImportedParts } from '../imported-parts.ts';
import { quoteCell } from './cell-text.ts';
import { ExampleReader } from './example-reader.ts';
import { expandFeatures } from './expand-features.ts';
import { type FeatureColumn, featureColumn } from './feature-column.ts';
import { LabelColumn } from './label-column.ts';
import { profileTable, raggedRow, type TableProfile } from './profile-table.ts';
import { readRows } from './read-rows.ts';
import { rowTexts } from './row.ts';
import type { TablePlan } from './suggest-table-plan.ts';

/** Most categories of a feature: each is a feature of its own. */
const mostCategories = 1000;

/** What was read of a table before anything is expanded. */
interface ReadTable {
  readonly reader: ExampleReader;
  readonly label: LabelColumn;
  readonly labelName: string;
}

/**
 * Reads a table by a plan. Columns are taken for numbers; where one is not, the table is looked through once to learn what each is, and read again. Fails
 * with GD505 (memory), GD509, GD513, GD530, GD531 (a cell), GD532 (a column), GD534.
 */
export async function importTable(file: ImportFile, plan: TablePlan, work: ImportWork): Promise<Result<ImportedParts>> {
  const name = nameOf(file);
  let read = await readTable(file, plan, null, work);
  if (read.ok && read.value.reader.isSurprised) {
    const profile = await profileTable(file.path, name, work);
    if (!profile.ok) return profile;
    const unusable = findUnusable(name, plan, profile.value);
    if (unusable) return failure(unusable);
    read = await readTable(file, plan, profile.value, work);
  }
  if (!read.ok) return read;
  const { reader, label, labelName } = read.value;
  const examples = reader.values.examples;
  if (examples === 0) {
    if (reader.leftOut === 0) return failure(diagnose('GD534', { file: name, problem: 'no-rows', row: 1, value: '' }));
    return failure(diagnose('GD532', { file: name, name: labelName, problem: 'no-examples-left', value: '' }));
  }
  const labels = label.finish(name, labelName);
  if (!labels.ok) return labels;
  const expanded = await expandFeatures(name, reader, work);
  if (!expanded.ok) return expanded;
  const { features, names, rows } = expanded.value;
  const featureNames = plan.hasHeader || rows !== plan.features.length ? names : null;
  const { classNames } = labels.value;
  const train = {
    features,
    featureShape: [rows],
    examples,
    labels: labels.value.labels,
    labelKind: labels.value.labelKind,
    ...(featureNames ? { featureNames } : {}),
    ...(classNames ? { classNames } : {}),
  };
  return success({ train, test: null, featureNames, classNames, warnings: warningsOf(name, reader) });
}

/** One pass through the table. `profile` is null as long as all columns are taken for numbers. */
async function readTable(file: ImportFile, plan: TablePlan, profile: TableProfile | null, work: ImportWork): Promise<Result<ReadTable>> {
  const name = nameOf(file);
  const label = new LabelColumn(plan.labelType);
  let columns = 0;
  let reader: ExampleReader | null = null;
  let labelName = '';
  const read = await readRows(file.path, name, work, (row) => {
    if (reader) return row.cells === columns ? reader.read(row) : raggedRow(name, row, columns);
    columns = row.cells;
    const names = plan.hasHeader ? rowTexts(row).map((text) => text.trim()) : [];
    const nameOfColumn = (column: number) => names[column] || `column ${column + 1}`;
    const missing = [plan.label, ...plan.features].find((column) => column >= columns);
    if (missing !== undefined) {
      return failure(diagnose('GD532', { file: name, name: `column ${missing + 1}`, problem: 'no-such-column', value: `${columns}` }));
    }
    labelName = nameOfColumn(plan.label);
    const features = plan.features.map((column) =>
      featureColumn(column, nameOfColumn(column), profile?.columns[column]?.type === 'categories'),
    );
    reader = new ExampleReader(name, plan, features, { column: label, name: labelName });
    return plan.hasHeader ? null : reader.read(row);
  });
  if (!read.ok) return read;
  if (!reader) return failure(diagnose('GD534', { file: name, problem: 'no-rows', row: 1, value: '' }));
  return success({ reader, label, labelName });
}

/** A column of features with too many categories: where it is mostly numbers, the cell that is none is named instead. */
function findUnusable(file: string, plan: TablePlan, profile: TableProfile): Diagnostic | null {
  for (const column of plan.features) {
    const found = profile.columns[column];
    if (found?.type !== 'categories' || (found.distinct ?? Number.POSITIVE_INFINITY) <= mostCategories) continue;
    const name = profile.names[column] || `column ${column + 1}`;
    const { firstText, numbers, texts } = found;
    if (!firstText || texts > numbers) return diagnose('GD532', { file, name, problem: 'too-many-categories', value: `${mostCategories}` });
    const value = quoteCell(firstText.text.trim());
    return diagnose('GD531', { file, row: firstText.row, column: column + 1, name, value, problem: 'not-a-number' });
  }
  return null;
}

function warningsOf(file: string, { leftOut, values, features }: ExampleReader): readonly Diagnostic[] {
  const warnings: Diagnostic[] = [];
  if (leftOut > 0) warnings.push(diagnose('GD540', { file, rows: leftOut, of: leftOut + values.examples }));
  const filled = features.filter(({ missing }) => missing > 0);
  if (filled.length > 0) {
    const count = filled.reduce((sum, { missing }) => sum + missing, 0);
    warnings.push(diagnose('GD541', { file, values: count, columns: namesOf(filled) }));
  }
  return warnings;
}

/** The first few names, and how many more there are. */
function namesOf(features: readonly FeatureColumn[]): string {
  const most = 10;
  const names = features.slice(0, most).map(({ name }) => name);
  return features.length > most ? `${names.join(', ')} … (${features.length})` : names.join(', ');
}
