import type { FileContents, ImportPlan } from '../shared/ipc/data-import.ts';
import { failure, type Result, success } from '../shared/result.ts';
import { diagnose } from '../shared/spec/diagnostics/diagnostic.ts';
import type { LabelKind } from '../shared/spec/labels.ts';
import { type FeatureShape, featureCount } from '../shared/spec/shape.ts';
import type { ImportOptions } from './import-options.ts';

type Table = Extract<FileContents, { kind: 'table' }>;
type Arrays = Extract<FileContents, { kind: 'arrays' }>;
type Pictures = Extract<FileContents, { kind: 'pictures' }>;

/** What a network was drawn for. */
interface Network {
  readonly features: FeatureShape;
  readonly labels: LabelKind;
}

/** Most categories of a feature that is taken without being asked for. */
const mostCategories = 100;

/**
 * The plan that suggests itself, changed by what options say and by what the network was drawn for. `file` is what messages call the files. Fails with GD508
 * (which arrays is not clear) and GD532 (no such column).
 */
export function planImport(contents: FileContents, options: ImportOptions, network: Network, file: string): Result<ImportPlan> {
  switch (contents.kind) {
    case 'table':
      return planTable(contents, options, network, file);
    case 'arrays':
      return planArrays(contents, options, network, file);
    case 'pictures':
      return success(planPictures(contents, options, network));
  }
}

function planTable(table: Table, options: ImportOptions, network: Network, file: string): Result<ImportPlan> {
  const { columns, suggestion } = table;
  const label = options.label === null ? (suggestion?.label ?? columns.length - 1) : findColumn(table, options.label);
  if (label === null || columns[label] === undefined) {
    return failure(diagnose('GD532', { file, name: options.label ?? '', problem: 'no-such-column', value: `${columns.length}` }));
  }
  const isUsable = (index: number) => {
    const column = columns[index];
    return column?.type === 'numbers' || (column?.type === 'categories' && column.distinct !== null && column.distinct <= mostCategories);
  };
  const suggested = suggestion ? [...suggestion.features, suggestion.label] : columns.map((_, index) => index);
  const features = suggested.filter((index) => index !== label && isUsable(index)).sort((a, b) => a - b);
  if (features.length === 0) return failure(diagnose('GD532', { file, name: 'X', problem: 'empty', value: '' }));
  const labelType = network.labels.kind === 'values' ? 'values' : 'classes';
  return success({
    kind: 'table',
    file: table.file,
    hasHeader: table.hasHeader,
    label,
    labelType,
    features,
    missing: options.missing ?? 'refuse',
  });
}

/** A column by its name, else by its number from 1; null where there is none. */
function findColumn({ columns }: Table, label: string): number | null {
  const named = columns.findIndex(({ name }) => name === label);
  if (named >= 0) return named;
  const number = Number(label);
  return Number.isInteger(number) && number >= 1 && number <= columns.length ? number - 1 : null;
}

function planArrays({ arrays, suggestion }: Arrays, options: ImportOptions, network: Network, file: string): Result<ImportPlan> {
  if (!suggestion) return failure(diagnose('GD508', { file, key: '', keys: arrays.map(({ key }) => key).join(', ') }));
  return success({
    ...suggestion,
    examplesAxis: options.examplesAxis ?? suggestion.examplesAxis,
    labelType: network.labels.kind === 'values' ? 'values' : 'classes',
    scale: options.scale ? { ...options.scale } : suggestion.scale,
  });
}

/** Side and colours are those of the pictures that the network was drawn for, where that tells them. */
function planPictures({ folder }: Pictures, options: ImportOptions, { features }: Network): ImportPlan {
  const drawn = drawnPictures(features, options.side);
  const side = options.side ?? drawn?.side ?? 64;
  return { kind: 'pictures', folder, side, colour: drawn?.colour ?? true, fit: options.fit ?? 'crop' };
}

/** The pictures that as many features can be: square, in colour or grey. A given side decides which. */
function drawnPictures(shape: FeatureShape, side: number | null): { readonly side: number; readonly colour: boolean } | null {
  const count = featureCount(shape);
  for (const colour of [true, false]) {
    const root = Math.sqrt(count / (colour ? 3 : 1));
    if (Number.isInteger(root) && (side === null || side === root)) return { side: root, colour };
  }
  return null;
}
