import { ListChecks } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Predictions } from '../../../shared/ipc/predictions.ts';
import { describeDiagnostic } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { dataParts } from '../../../shared/spec/split.ts';
import { controls, predictions, trainingStore } from '../../app/training-session.ts';
import { ResidualChart } from '../../charts/ResidualChart.tsx';
import { ShareCurve } from '../../charts/ShareCurve.tsx';
import { useCompilation } from '../../graph/use-document.ts';
import { predictionStrings } from '../../i18n/strings/predictions.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { outputRows } from '../../training/output-rows.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatCost, formatCount, formatShare } from '../../ui/format-number.ts';
import { useIsRunDrawn } from '../use-is-run-drawn.ts';
import { ConfusionMatrix } from './ConfusionMatrix.tsx';
import { ExampleGallery } from './ExampleGallery.tsx';
import { OwnPicture } from './OwnPicture.tsx';
import styles from './predictions.module.css';
import { ThresholdField } from './ThresholdField.tsx';
import { WhatIf } from './WhatIf.tsx';

/** More features than this are not moved one by one. */
const mostSliders = 30;

/** What the network takes the examples of a part for, how good that is, and which it gets most wrong; live. */
export function PredictionsPanel() {
  const strings = useStrings(predictionStrings);
  const summary = useStore(predictions.store, (state) => state.summary);
  const hasRun = useStore(trainingStore, ({ runId, engineState }) => runId !== null && engineState !== 'idle');
  const problem = useStore(predictions.store, (state) => state.problem);
  const language = useLanguage();
  useEffect(() => {
    predictions.show(true);
    return () => predictions.show(false);
  }, []);
  if (!hasRun) return <NoRun />;
  if (problem) {
    const { title, detail, remedy } = describeDiagnostic(problem, language);
    return <EmptyState icon={ListChecks} title={title} text={`${detail} ${remedy}`} />;
  }
  if (!summary) return <p className={styles.loading}>{strings.loading}</p>;
  return (
    <section className={styles.panel} aria-label={strings.title} data-testid="predictions" data-iteration={summary.iteration}>
      <Head summary={summary} />
      <div className={styles.figures}>
        {summary.classes !== null && <ConfusionMatrix summary={summary} />}
        <Curves summary={summary} />
      </div>
      <OwnExample summary={summary} />
      <ExampleGallery summary={summary} />
    </section>
  );
}

function Head({ summary }: { readonly summary: Predictions }) {
  const strings = useStrings(predictionStrings);
  const language = useLanguage();
  const part = useStore(predictions.store, (state) => state.part);
  const output = useStore(predictions.store, (state) => state.output);
  const rows = useStore(trainingStore, ({ subject }) => outputRows(subject?.spec.dataset));
  const isDrawn = useIsRunDrawn();
  const parts = dataParts.filter((each) => summary.parts.includes(each)).map((each) => [each, strings.parts[each]] as const);
  return (
    <div className={styles.head}>
      {parts.length > 1 && (
        <ChoiceField label={strings.part} value={part} options={parts} onCommit={(chosen) => predictions.choose({ part: chosen })} />
      )}
      {rows > 1 && (
        <ChoiceField
          label={strings.output}
          value={String(output)}
          options={Array.from({ length: rows }, (_, row) => [String(row), strings.outputName(row + 1)] as const)}
          onCommit={(row) => predictions.choose({ output: Number(row) })}
        />
      )}
      <span className={styles.note}>
        {strings.caption(formatCount(summary.examples, language), formatCount(summary.iteration, language))}
      </span>
      {summary.accuracy !== null && <b data-testid="predictions-accuracy">{strings.accuracy(formatShare(summary.accuracy))}</b>}
      {summary.classes === 2 && <ThresholdField />}
      {!isDrawn && (
        <span className={styles.stale} role="status">
          {strings.stale}
        </span>
      )}
    </div>
  );
}

/** How well two classes are told apart, or how far numbers are from what was predicted. */
function Curves({ summary: { curves, classes, residuals } }: { readonly summary: Predictions }) {
  const strings = useStrings(predictionStrings);
  const threshold = useStore(predictions.store, (state) => state.threshold);
  if (residuals) {
    return (
      <>
        <dl className={styles.facts}>
          <dt>{strings.r2}</dt>
          <dd>{residuals.r2 === null ? '–' : formatCost(residuals.r2)}</dd>
          <dt>{strings.meanResidual}</dt>
          <dd>{formatCost(residuals.mean)}</dd>
          <dt>{strings.rootMeanSquare}</dt>
          <dd>{formatCost(residuals.rootMeanSquare)}</dd>
        </dl>
        <ResidualChart title={strings.scatter} residuals={residuals} axes={strings.scatterAxes} />
      </>
    );
  }
  if (!curves) return classes === 2 ? <p className={styles.note}>{strings.noCurves}</p> : null;
  return (
    <>
      <ShareCurve
        title={strings.roc(curves.rocArea.toFixed(4))}
        curve={curves.roc}
        axes={strings.rocAxes}
        hasChance
        threshold={threshold}
      />
      <ShareCurve
        title={strings.precisionRecall(curves.averagePrecision.toFixed(4))}
        curve={curves.precisionRecall}
        axes={strings.precisionRecallAxes}
        hasChance={false}
        threshold={threshold}
      />
    </>
  );
}

/** An example of one's own: a picture where the network takes pictures, sliders where it takes few features. */
function OwnExample({ summary }: { readonly summary: Predictions }) {
  const page = useStore(predictions.store, (state) => state.page);
  if (!page) return null;
  if (page.shape.length > 1) return <OwnPicture summary={summary} page={page} />;
  const [features = 0] = page.shape;
  return features <= mostSliders ? <WhatIf summary={summary} count={features} /> : null;
}

function NoRun() {
  const strings = useStrings(predictionStrings);
  const hasNetwork = useCompilation().spec !== null;
  return (
    <EmptyState icon={ListChecks} title={strings.emptyTitle} text={strings.emptyText}>
      {hasNetwork && <Button label={strings.showNow} look="plain" onPress={() => void controls.prepare()} />}
    </EmptyState>
  );
}
