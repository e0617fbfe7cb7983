import type { LayerView } from '../../shared/ipc/layer-views.ts';

/** ‖dW‖ and ‖dW‖ / ‖W‖, Frobenius norms. Null where they are not finite; the second alone where W is zero. */
export function gradientSize(weights: ArrayLike<number>, gradient: ArrayLike<number>): LayerView['gradient'] {
  const norm = frobenius(gradient);
  const size = frobenius(weights);
  if (!Number.isFinite(norm) || !Number.isFinite(size)) return null;
  const relative = norm / size;
  return { norm, relative: Number.isFinite(relative) ? relative : null };
}

function frobenius(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += (values[index] ?? 0) ** 2;
  return Math.sqrt(sum);
}
