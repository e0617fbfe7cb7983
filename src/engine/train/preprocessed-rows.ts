import { failure, type Result, success } from '../../shared/result.ts';
import type { Diagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { Parameters, Tensor } from '../../shared/spec/tensor.ts';
import type { Features } from '../data/features/features.ts';
import type { Plan } from '../plan/plan.ts';
import { isByFeature } from '../plan/preprocessing-step.ts';
import { type PreprocessedFeatures, preprocess } from './preprocess.ts';

/** Numbers of X that are preprocessed at a time. */
const blockNumbers = 1024 ** 2;

/** Told of some features as a plan computes with them: (rows, m), row by row. */
type RowVisitor = (rows: Float64Array) => void;

/**
 * Goes through all features as a plan computes with them, some features of all examples at a time, and fits to these examples what was not `fitted` before.
 * Answers all that is fitted, and what is to be warned of. Fails as `preprocess`.
 */
export function visitRows(
  plan: Plan,
  features: Features,
  fitted: Parameters,
  visit: RowVisitor = () => undefined,
): Result<Pick<PreprocessedFeatures, 'fitted' | 'warnings'>> {
  const { count, examples } = features;
  // Where a step makes a feature of several, all have to be there.
  const size = plan.preprocessing.every(isByFeature) ? Math.max(1, Math.floor(blockNumbers / examples)) : count;
  const tensors: Parameters[] = [];
  const warnings: Diagnostic[] = [];
  for (let first = 0; first < count; first += size) {
    const rows = Math.min(size, count - first);
    const known = size === count ? fitted : fitted.map((tensor) => rowsOf(tensor, first, rows));
    const block = preprocess(plan, { features: features.rows(first, rows), examples }, known);
    if (!block.ok) return failure(...block.diagnostics.map((diagnostic) => counted(diagnostic, first)));
    visit(block.value.features);
    tensors.push(block.value.fitted);
    warnings.push(...block.value.warnings);
  }
  const all = (tensors[0] ?? []).map(({ name }, index) =>
    joined(
      name,
      tensors.map((each) => each[index]?.values ?? []),
    ),
  );
  return success({ fitted: all, warnings });
}

/** A message about a feature of a block, which begins with feature `first`. */
function counted<T extends { readonly code: string; readonly data: object }>(diagnostic: T, first: number): T {
  const { data } = diagnostic;
  return 'feature' in data && typeof data.feature === 'number'
    ? { ...diagnostic, data: { ...data, feature: data.feature + first } }
    : diagnostic;
}

function rowsOf({ name, columns, values }: Tensor, first: number, rows: number): Tensor {
  return { name, rows, columns, values: values.slice(first * columns, (first + rows) * columns) };
}

function joined(name: string, parts: readonly ArrayLike<number>[]): Tensor {
  const values = Float64Array.from(parts.flatMap((part) => Array.from(part)));
  return { name, rows: values.length, columns: 1, values };
}
