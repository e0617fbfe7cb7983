import { compileGraph } from '../../shared/compile/compile-graph.ts';
import type { ProjectDocument } from '../../shared/project/document.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { type Diagnostic, diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { formatShape } from '../../shared/spec/shape.ts';
import type { Parameters, Tensor } from '../../shared/spec/tensor.ts';
import { formatArrayShape, type NumericArray } from '../data/numeric-array.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { type PlanBuffer, parameterBuffers } from '../plan/plan.ts';

/** A parameter that a network has, by the name and shape of its plan. */
export type ParameterShape = Pick<PlanBuffer, 'name' | 'rows' | 'columns'>;

/** The parameters of a drawn network in the order W1, b1, W2 …; null while the drawing has errors. Allocates none of them. */
export function parameterShapes({ graph, dataset }: Pick<ProjectDocument, 'graph' | 'dataset'>): readonly ParameterShape[] | null {
  const { spec } = compileGraph(graph, dataset, 'en');
  if (!spec) return null;
  // The number of examples is of no importance to the parameters.
  return parameterBuffers(compilePlan(spec, 1, { forwardOnly: true }));
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
