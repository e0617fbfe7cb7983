import { compileGraph } from '../../shared/compile/compile-graph.ts';
import type { ProjectDocument } from '../../shared/project/document.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { type Diagnostic, diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { formatShape } from '../../shared/spec/shape.ts';
import type { Parameters, Tensor } from '../../shared/spec/tensor.ts';
import { formatArrayShape, type NumericArray } from '../data/numeric-array.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { fittedBuffers, type Plan, type PlanBuffer, parameterBuffers } from '../plan/plan.ts';

/** A parameter that a network has, or what its preprocessing fits, by the name and shape of its plan. */
export type ParameterShape = Pick<PlanBuffer, 'name' | 'rows' | 'columns'>;

/** The parameters of a drawn network in the order W1, b1, W2 …; null while the drawing has errors. Allocates none of them. */
export function parameterShapes({ graph, dataset }: Pick<ProjectDocument, 'graph' | 'dataset'>): readonly ParameterShape[] | null {
  const plan = planOf({ graph, dataset });
  return plan && parameterBuffers(plan);
}

/** What the preprocessing of a drawn network fits to the training examples: `mu1`, `sigma1` …; none while the drawing has errors. */
export function fittedShapes(document: Pick<ProjectDocument, 'graph' | 'dataset'>): readonly ParameterShape[] {
  const plan = planOf(document);
  return plan ? fittedBuffers(plan) : [];
}

/** The number of examples is of no importance to what a file holds. */
function planOf({ graph, dataset }: Pick<ProjectDocument, 'graph' | 'dataset'>): Plan | null {
  const { spec } = compileGraph(graph, dataset, 'en');
  return spec && compilePlan(spec, 1, { forwardOnly: true });
}

/** How the parameters of a file are looked up. */
export interface WeightsSource {
  /** What messages call the file. */
  readonly file: string;
  /** The array of a parameter; null where the file has none. */
  readonly read: (parameter: ParameterShape) => Result<NumericArray> | null;
  /** Whether a bias that is not there is zero, rather than missing. */
  readonly biasOptional: boolean;
}

/** Reads every parameter of a network. Fails with GD506 for each that is missing or of another shape, GD507 where a number is not finite, or as `read`. */
export function readParameters(shapes: readonly ParameterShape[], source: WeightsSource): Result<Parameters> {
  const tensors: Tensor[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const shape of shapes) {
    const tensor = readParameter(shape, source);
    if (tensor.ok) tensors.push(tensor.value);
    else diagnostics.push(...tensor.diagnostics);
  }
  return diagnostics.length > 0 ? failure(...diagnostics) : success(tensors);
}

function readParameter(parameter: ParameterShape, { file, read, biasOptional }: WeightsSource): Result<Tensor> {
  const { name, rows, columns } = parameter;
  const expected = formatShape([rows], columns);
  const array = read(parameter);
  if (!array) {
    if (biasOptional && name.startsWith('b')) return success({ name, rows, columns, values: new Float64Array(rows * columns) });
    return failure(diagnose('GD506', { file, tensor: name, shape: '', expected }));
  }
  if (!array.ok) return array;
  const { shape, values } = array.value;
  // A bias may also be a plain vector, as many programs keep it.
  const fits =
    (shape.length === 2 && shape[0] === rows && shape[1] === columns) || (shape.length === 1 && columns === 1 && shape[0] === rows);
  if (!fits) return failure(diagnose('GD506', { file, tensor: name, shape: formatArrayShape(shape), expected }));
  const broken = values.findIndex((value) => !Number.isFinite(value));
  if (broken < 0) return success({ name, rows, columns, values });
  const place = `${name}[${Math.floor(broken / columns)}, ${broken % columns}] = ${values[broken]}`;
  return failure(diagnose('GD507', { file, problem: 'not-finite', value: place }));
}
