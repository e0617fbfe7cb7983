import { failure, type Result, success } from '../../../shared/result.ts';
import { type Diagnostic, diagnose } from '../../../shared/spec/diagnostics/diagnostic.ts';
import type { Fix } from '../../../shared/spec/diagnostics/fix.ts';
import { categoryLimits } from '../../../shared/spec/layers/one-hot.ts';
import type { PreprocessingStepOf } from '../../plan/preprocessing-step.ts';
import type { FeatureMatrix, Fitted, PreprocessingOperation } from './preprocessing-operation.ts';

type OneHotStep = PreprocessingStepOf<'one_hot'>;

/**
 * K rows in the place of a feature, or of each: row k is 1 where the value is the k-th category, 0 elsewhere. What it fits, the categories, are the different values of
 * the training examples, ascending, K for each feature; where there are fewer, the last one stands again in the places that are left, which no value takes.
 */
export const oneHot: PreprocessingOperation<'one_hot'> = {
  format,
  fit: (features, step) => {
    const { categories } = step.parameters;
    const fitted = new Float64Array(encodedFeatures(step).length * categories);
    for (const [place, feature] of encodedFeatures(step).entries()) {
      const values = differentValues(features, feature);
      if (values.length > categories) return tooMany(step, feature, values.length, features.examples);
      for (let k = 0; k < categories; k += 1) fitted[place * categories + k] = values[Math.min(k, values.length - 1)] ?? 0;
    }
    return success([fitted]);
  },
  apply: ({ values, examples }, step, [fitted = []]) => {
    const out = new Float64Array(step.rows * examples);
    const encoded = new Map(encodedFeatures(step).map((feature, place) => [feature, place]));
    let row = 0;
    for (let feature = 0; feature < step.features; feature += 1) {
      const place = encoded.get(feature);
      const from = values.subarray(feature * examples, (feature + 1) * examples);
      if (place === undefined) {
        out.set(from, row * examples);
        row += 1;
        continue;
      }
      const categories = categoriesOf(step, fitted, place);
      for (const [example, value] of from.entries()) {
        const k = categories.get(value);
        if (k !== undefined) out[(row + k) * examples + example] = 1;
      }
      row += step.parameters.categories;
    }
    return out;
  },
  warn: (features, step, [fitted = []], isOther) =>
    encodedFeatures(step).flatMap((feature, place) => {
      const categories = categoriesOf(step, fitted, place);
      return isOther ? unknownValues(features, step, feature, categories) : unusedCategories(step, feature, categories.size);
    }),
};

function format({ features, parameters: { columns, feature }, fitted: [categories] }: OneHotStep): string {
  return columns === 'all' || features === 1 ? `X = one_hot(X, ${categories})` : `X = one_hot(X[${feature - 1}], ${categories})`;
}

/** Numbers of the features that become categories, from 0. */
function encodedFeatures({ features, parameters: { columns, feature } }: OneHotStep): readonly number[] {
  return columns === 'all' ? Array.from({ length: features }, (_, index) => index) : [feature - 1];
}

/** Ascending. */
function differentValues({ values, examples }: FeatureMatrix, feature: number): readonly number[] {
  // A set takes 0 and −0 for the same, as every comparison does.
  return [...new Set(values.subarray(feature * examples, (feature + 1) * examples))].sort((a, b) => a - b);
}

/** The row of each category among those of its feature. */
function categoriesOf({ parameters: { categories } }: OneHotStep, fitted: ArrayLike<number>, place: number): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  for (let k = 0; k < categories; k += 1) {
    const value = fitted[place * categories + k] ?? Number.NaN;
    if (!rows.has(value)) rows.set(value, k);
  }
  return rows;
}

function tooMany(step: OneHotStep, feature: number, found: number, examples: number): Result<Fitted> {
  const { layerId, parameters } = step;
  const data = { step: format(step), feature: feature + 1, found, categories: parameters.categories };
  // Values of which most stand but once are measured: as many categories as examples can be learned by heart and tell nothing of others.
  const isMeasured = found > examples / 2;
  const fixes: readonly Fix[] = [...(isMeasured ? [] : asMany(step, found)), { kind: 'remove-node', nodeId: layerId }];
  return failure(diagnose('GD317', data, { nodeIds: [layerId], fixes }));
}

function unusedCategories(step: OneHotStep, feature: number, found: number): readonly Diagnostic[] {
  const { categories, columns } = step.parameters;
  // Of all features, each may have its own number of categories: K is that of the one with the most.
  if (found === categories || columns === 'all') return [];
  const data = { step: format(step), feature: feature + 1, found, categories };
  return [diagnose('GD318', data, { nodeIds: [step.layerId], fixes: asMany(step, found) })];
}

function asMany({ layerId }: OneHotStep, found: number): readonly Fix[] {
  if (found < categoryLimits.minimum || found > categoryLimits.maximum) return [];
  return [{ kind: 'set-parameter', nodeId: layerId, parameter: 'categories', value: found }];
}

function unknownValues(
  { values, examples }: FeatureMatrix,
  step: OneHotStep,
  feature: number,
  categories: ReadonlyMap<number, number>,
): readonly Diagnostic[] {
  const column = values.subarray(feature * examples, (feature + 1) * examples);
  const example = column.findIndex((value) => !categories.has(value));
  if (example < 0) return [];
  const count = column.reduce((sum, value) => (categories.has(value) ? sum : sum + 1), 0);
  const data = { step: format(step), feature: feature + 1, count, example, value: column[example] ?? Number.NaN };
  return [diagnose('GD319', data, { nodeIds: [step.layerId] })];
}
