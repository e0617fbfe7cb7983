import {
  type PredictedExamples,
  type PredictedExamplesRequest,
  type Predictions,
  type PredictionsRequest,
  predictionLimits,
} from '../../../shared/ipc/predictions.ts';
import type { LabelKind } from '../../../shared/spec/labels.ts';
import type { Dataset } from '../../data/dataset.ts';
import { chooseExamples } from './choose-examples.ts';
import { classCurves, shownCurves } from './class-curves.ts';
import { accuracyOfJudged, confusionOf, judgeExamples } from './judged-examples.ts';
import type { ExamplePredictions } from './predict-examples.ts';
import { residualsOf } from './residuals.ts';

/** What there is to be said of the predictions for the examples of a part. */
export function summarizePredictions(
  predictions: ExamplePredictions,
  dataset: Dataset,
  choice: PredictionsRequest,
): Omit<Predictions, 'iteration' | 'parts'> {
  const { labels, labelKind, examples, classNames } = dataset;
  const judged = judgeExamples(predictions, dataset, choice);
  const classes = classCount(labelKind);
  const curves = labelKind.kind === 'binary' ? classCurves(predictions.values, labels) : null;
  return {
    examples,
    classes,
    classNames: classNames ? [...classNames] : null,
    accuracy: classes === null ? null : accuracyOfJudged(judged),
    confusion: classes !== null && classes <= predictionLimits.classes ? confusionOf(judged, classes) : null,
    curves: curves && shownCurves(curves),
    residuals: classes === null ? residualsOf(judged.predictions, judged.labels) : null,
  };
}

/** Some of the examples that a filter lets through. `range`: least and greatest feature of the training examples. */
export function pageOfExamples(
  predictions: ExamplePredictions,
  dataset: Dataset,
  { filter, first, count, ...choice }: PredictedExamplesRequest,
): Omit<PredictedExamples, 'iteration' | 'range'> {
  const { features, labelKind, featureShape, featureNames } = dataset;
  const n = features.count;
  const judged = judgeExamples(predictions, dataset, choice);
  const chosen = chooseExamples(judged, filter, labelKind);
  const shown = Math.max(1, Math.min(count, Math.floor(predictionLimits.numbers / n)));
  return {
    total: chosen.length,
    examples: chosen.slice(first, first + shown).map((example) => ({
      example,
      label: judged.labels[example] ?? 0,
      prediction: judged.predictions[example] ?? 0,
      output: judged.outputs[example] ?? 0,
      features: Float32Array.from({ length: n }, (_, feature) => features.at(feature, example)),
    })),
    shape: featureShape,
    featureNames: featureNames ? [...featureNames] : null,
  };
}

function classCount(labelKind: LabelKind): number | null {
  if (labelKind.kind === 'values') return null;
  return labelKind.kind === 'binary' ? 2 : labelKind.count;
}
