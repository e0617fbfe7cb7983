import type { Boundary, BoundaryView } from '../../../shared/ipc/boundary.ts';
import type { ModelSpec } from '../../../shared/spec/model-spec.ts';
import type { Precision } from '../../../shared/spec/training-spec.ts';
import { arenaBytes } from '../../matrix/arena.ts';
import { compilePlan } from '../../plan/compile-plan.ts';
import { bufferNamed, rawFeatures } from '../../plan/plan.ts';
import type { PointOutput } from '../evaluate-points.ts';

/** Largest memory of a grid of points on their way through a network, in bytes. */
const mostBytes = 96 * 1024 ** 2;
const bytesPerNumber = 8;

/** Points of the grid in each direction: those asked for or, where one takes much memory, so many fewer that all fit. */
export function gridSize(
  spec: ModelSpec,
  precision: Precision,
  { columns, rows }: Pick<BoundaryView, 'columns' | 'rows'>,
): Pick<BoundaryView, 'columns' | 'rows'> {
  const plan = compilePlan(spec, 1024, { forwardOnly: true });
  // The points are there three times: as they are asked for, preprocessed, and in the core.
  const perPoint = arenaBytes(plan, precision) / 1024 + bytesPerNumber * (rawFeatures(plan) + bufferNamed(plan, 'X').rows);
  const scale = Math.min(1, Math.sqrt(mostBytes / perPoint / (columns * rows)));
  return { columns: Math.max(1, Math.floor(columns * scale)), rows: Math.max(1, Math.floor(rows * scale)) };
}

/** ŷ (units, points) as a curve is made of it: of classes a row for each, of numbers to predict the row `output`. */
export function curveValues(
  { units, points, values }: PointOutput,
  { areClasses, output }: { readonly areClasses: boolean; readonly output: number },
): Pick<Boundary, 'values' | 'predicted' | 'rows'> {
  const first = areClasses ? 0 : Math.min(output, units - 1);
  const rows = areClasses ? units : 1;
  return { rows, values: new Float32Array(values.subarray(first * points, (first + rows) * points)), predicted: null };
}

/** ŷ (units, points) as a picture is made of it: of one number, or of `output` of several numbers to predict, the value; of classes the one predicted with its share. */
export function boundaryValues(
  { units, points, values }: PointOutput,
  { areClasses, output }: { readonly areClasses: boolean; readonly output: number },
): Pick<Boundary, 'values' | 'predicted'> {
  if (units === 1 || !areClasses) {
    const row = Math.min(output, units - 1);
    return { values: new Float32Array(values.subarray(row * points, (row + 1) * points)), predicted: null };
  }
  const shares = new Float32Array(points);
  const predicted = new Uint16Array(points);
  for (let point = 0; point < points; point += 1) {
    let best = 0;
    let share = values[point] ?? 0;
    for (let unit = 1; unit < units; unit += 1) {
      const other = values[unit * points + point] ?? 0;
      if (other > share) [best, share] = [unit, other];
    }
    shares[point] = share;
    predicted[point] = best;
  }
  return { values: shares, predicted };
}
