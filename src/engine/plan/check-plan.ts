import { fittedRows, formatPreprocessing } from '../data/preprocessing/preprocessing-operations.ts';
import { formatStep } from './format-step.ts';
import { type BufferRole, bufferNamed, type Plan, type PlanStep } from './plan.ts';

type Matrix = readonly [rows: number | string, columns: number | string];

/**
 * Verifies that every step of a plan fits the shapes of the matrices it names, and reads only what has been computed before. A plan that
 * fails was compiled wrongly, so this throws.
 */
export function checkPlan(plan: Plan): void {
  const known = new Set(plan.buffers.filter(({ role }) => given.has(role)).map(({ name }) => name));
  if (new Set(plan.buffers.map(({ name }) => name)).size !== plan.buffers.length) throw new Error('two buffers share a name');
  checkPreprocessing(plan);
  for (const step of plan.steps) {
    const { reads, writes } = access(step);
    for (const name of reads) if (!known.has(name)) throw new Error(`${formatStep(step)} reads ${name} before it is computed`);
    if (writes !== null) known.add(writes);
    checkShapes(plan, step);
    if (step.op === 'copy-rows') checkRows(plan, step);
  }
  if (!known.has(plan.predictions)) throw new Error(`the predictions ${plan.predictions} are never computed`);
}

/** Matrices that hold something before the first step. */
const given: ReadonlySet<BufferRole> = new Set([
  'features',
  'labels',
  'dataset',
  'parameter',
  'base',
  'coefficients',
  'projection',
  'optimizer-state',
]);

/** Preprocessing leads from the data to X, step by step, and whatever it fits is a column and its own. */
function checkPreprocessing(plan: Plan): void {
  const { preprocessing } = plan;
  const said = preprocessing.map(formatPreprocessing).join(', ');
  const rows = [...preprocessing.map(({ features }) => features), bufferNamed(plan, 'X').rows];
  if (preprocessing.some((step, index) => step.rows !== rows[index + 1])) throw new Error(`${said} does not lead to X`);
  const names = preprocessing.flatMap(({ fitted }) => fitted);
  const fitted = plan.buffers.filter(({ role }) => role === 'fitted');
  const isWhole = names.length === fitted.length && fitted.every(({ name }) => names.includes(name));
  const fits = preprocessing.every((step) =>
    step.fitted.every((name) => {
      const buffer = bufferNamed(plan, name);
      return buffer.columns === 1 && buffer.rows === fittedRows(step);
    }),
  );
  if (!isWhole || !fits) throw new Error(`what is fitted does not belong to ${said}`);
}

function access(step: PlanStep): { readonly reads: readonly string[]; readonly writes: string | null } {
  switch (step.op) {
    case 'gather':
      return { reads: [step.input], writes: step.out };
    case 'gather-columns':
    case 'scatter-columns':
      return { reads: [step.input], writes: step.out };
    case 'product-by-transpose':
      return { reads: [step.left, step.right], writes: step.out };
    case 'linear':
      return { reads: [step.weights, step.input, ...(step.bias === null ? [] : [step.bias])], writes: step.out };
    case 'activation':
      return { reads: [step.input], writes: step.out };
    case 'cost':
      return { reads: [step.predictions, step.labels], writes: null };
    case 'difference':
      return { reads: [step.predictions, step.labels], writes: step.out };
    case 'activation-gradient':
      return { reads: [step.upstream, step.input, step.output], writes: step.out };
    case 'weight-gradient':
      return { reads: [step.gradient, step.input], writes: step.out };
    case 'bias-gradient':
      return { reads: [step.gradient], writes: step.out };
    case 'input-gradient':
      return { reads: [step.weights, step.gradient], writes: step.out };
    case 'update':
      return { reads: [step.parameter, step.gradient, ...step.state], writes: step.parameter };
    case 'penalty':
      return { reads: [step.weights], writes: null };
    case 'penalty-gradient':
      return { reads: [step.weights, ...(step.gradient === null ? [] : [step.gradient])], writes: step.out };
    case 'squared-norm':
      return { reads: [step.input], writes: step.out };
    case 'projection-penalty':
      return { reads: [step.coefficients, step.base, step.projection, step.factor, step.norm], writes: null };
    case 'gram':
      return { reads: [step.input], writes: step.out };
    case 'add-bias':
      return { reads: [step.input, ...(step.bias === null ? [] : [step.bias])], writes: step.out };
    case 'projection-gradient':
      return { reads: [step.gradient, step.gram], writes: step.out };
    case 'materialize':
      return { reads: [step.base, step.coefficients, step.input, ...(step.factor === null ? [] : [step.factor])], writes: step.out };
    case 'sum':
      return { reads: [step.left, step.right], writes: step.out };
    case 'mask':
      return { reads: [], writes: step.out };
    case 'dropout':
      return { reads: [step.input, step.mask], writes: step.out };
    case 'copy-rows':
      return { reads: [step.input], writes: step.out };
  }
}

/** Shapes by buffer name, in letters: n and k stand for whatever the first matrix with that letter has, m for the examples of an iteration, d for those of the data set that lie in the core. */
function shapesOf(step: PlanStep): readonly (readonly [name: string, shape: Matrix])[] {
  switch (step.op) {
    case 'gather':
      return [
        [step.input, ['d', 'k']],
        [step.out, ['k', 'm']],
      ];
    case 'gather-columns':
      return [
        [step.input, ['n', 'd']],
        [step.out, ['n', 'm']],
      ];
    case 'scatter-columns':
      return [
        [step.input, ['n', 'm']],
        [step.out, ['n', 'd']],
      ];
    case 'product-by-transpose':
      return [
        [step.left, ['n', 'k']],
        [step.right, ['d', 'k']],
        [step.out, ['n', 'd']],
      ];
    case 'linear':
      return [[step.weights, ['n', 'k']], [step.input, ['k', 'm']], [step.out, ['n', 'm']], ...biasShape(step.bias)];
    case 'activation':
      return equal([step.input, step.out]);
    case 'cost':
      return equal([step.predictions, step.labels]);
    case 'difference':
      return equal([step.predictions, step.labels, step.out]);
    case 'activation-gradient':
      return equal([step.upstream, step.input, step.output, step.out]);
    case 'weight-gradient':
      return [
        [step.gradient, ['n', 'm']],
        [step.input, ['k', 'm']],
        [step.out, ['n', 'k']],
      ];
    case 'bias-gradient':
      return [
        [step.gradient, ['n', 'm']],
        [step.out, ['n', 1]],
      ];
    case 'input-gradient':
      return [
        [step.weights, ['n', 'k']],
        [step.gradient, ['n', 'm']],
        [step.out, ['k', 'm']],
      ];
    case 'update':
      return [step.parameter, step.gradient, ...step.state].map((name) => [name, ['n', 'k']]);
    case 'penalty':
      return [[step.weights, ['n', 'k']]];
    case 'penalty-gradient':
      return [step.weights, ...(step.gradient === null ? [] : [step.gradient]), step.out].map((name) => [name, ['n', 'k']]);
    case 'squared-norm':
      return [
        [step.input, ['n', 'k']],
        [step.out, [1, 1]],
      ];
    case 'projection-penalty':
      return [...ofDataset([step.coefficients, step.base, step.projection]), [step.factor, [1, 1]], [step.norm, [1, 1]]];
    case 'gram':
      return [
        [step.input, ['k', 'm']],
        [step.out, ['m', 'm']],
      ];
    case 'add-bias':
      return [...equal([step.input, step.out]), ...biasShape(step.bias)];
    case 'projection-gradient':
      return [[step.gradient, ['n', 'm']], ...ofDataset([step.projection, step.out]), [step.gram, ['d', 'd']]];
    case 'materialize':
      return [
        [step.base, ['n', 'k']],
        [step.coefficients, ['n', 'd']],
        [step.input, step.isByExample ? ['d', 'k'] : ['k', 'd']],
        [step.out, ['n', 'k']],
      ];
    case 'sum':
      return equal([step.left, step.right, step.out]);
    case 'mask':
      return equal([step.out]);
    case 'dropout':
      return equal([step.input, step.mask, step.out]);
    case 'copy-rows':
      return [
        [step.input, ['k', 'm']],
        [step.out, ['n', 'm']],
      ];
  }
}

function biasShape(bias: string | null): readonly (readonly [string, Matrix])[] {
  return bias === null ? [] : [[bias, ['n', 1]]];
}

function equal(names: readonly string[]): readonly (readonly [string, Matrix])[] {
  return names.map((name) => [name, ['n', 'm']]);
}

function ofDataset(names: readonly string[]): readonly (readonly [string, Matrix])[] {
  return names.map((name) => [name, ['n', 'd']]);
}

function checkRows(plan: Plan, step: Extract<PlanStep, { op: 'copy-rows' }>): void {
  const { input, from, rows, out, to } = step;
  const isWithin = (name: string, first: number) => first >= 0 && rows > 0 && first + rows <= bufferNamed(plan, name).rows;
  if (!isWithin(input, from) || !isWithin(out, to)) throw new Error(`${formatStep(step)} goes beyond the rows of ${input} or ${out}`);
}

function checkShapes(plan: Plan, step: PlanStep): void {
  const sizes: Record<string, number> = { m: plan.examples, d: plan.dataset.window };
  for (const [name, [n, k]] of shapesOf(step)) {
    const { rows, columns } = bufferNamed(plan, name);
    const wanted = [sizeOf(n, rows, sizes), sizeOf(k, columns, sizes)];
    if (wanted[0] === rows && wanted[1] === columns) continue;
    throw new Error(`${formatStep(step)}: ${name} is (${rows}, ${columns}) and should be (${wanted.join(', ')})`);
  }
}

/** The size that a letter stands for: what the first matrix with it has, once it is known. */
function sizeOf(letter: number | string, found: number, sizes: Record<string, number>): number {
  if (typeof letter === 'number') return letter;
  sizes[letter] ??= found;
  return sizes[letter];
}
