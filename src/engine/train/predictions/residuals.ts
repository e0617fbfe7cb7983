import { predictionLimits, type Residuals } from '../../../shared/ipc/predictions.ts';
import { spread } from '../../data/spread.ts';

/** How far predictions (m) are from labels (m). R² as scikit-learn's `r2_score` has it. */
export function residualsOf(predictions: Float64Array, labels: Float64Array): Residuals {
  const m = labels.length;
  const mean = labels.reduce((sum, label) => sum + label, 0) / m;
  let sum = 0;
  let squares = 0;
  let spreadOfLabels = 0;
  for (const [example, label] of labels.entries()) {
    const residual = (predictions[example] ?? 0) - label;
    sum += residual;
    squares += residual * residual;
    spreadOfLabels += (label - mean) ** 2;
  }
  const shown = spread(m, predictionLimits.scatter);
  return {
    r2: spreadOfLabels > 0 ? 1 - squares / spreadOfLabels : null,
    mean: sum / m,
    rootMeanSquare: Math.sqrt(squares / m),
    labels: Float32Array.from(shown, (example) => labels[example] ?? 0),
    predictions: Float32Array.from(shown, (example) => predictions[example] ?? 0),
  };
}
