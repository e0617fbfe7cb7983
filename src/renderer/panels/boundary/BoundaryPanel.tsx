import { Spline } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { describeDiagnostic } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { boundaries, controls, trainingStore } from '../../app/training-session.ts';
import { useCompilation } from '../../graph/use-document.ts';
import { boundaryStrings } from '../../i18n/strings/boundary.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { BoundaryPlot } from './BoundaryPlot.tsx';
import { BoundarySide } from './BoundarySide.tsx';
import styles from './boundary.module.css';

/** Where the network draws the line: what it predicts over a plane, with the examples, live. */
export function BoundaryPanel() {
  const strings = useStrings(boundaryStrings);
  const hasScene = useStore(boundaries.store, ({ scene }) => scene !== null);
  const hasRun = useStore(trainingStore, ({ runId, engineState }) => runId !== null && engineState !== 'idle');
  const problem = useStore(boundaries.store, (state) => state.problem);
  // Before its size is known it is shown on a few pixels: that is enough to know the scene.
  useEffect(() => {
    boundaries.show({ columns: 1, rows: 1 });
    return () => boundaries.show(null);
  }, []);
  if (problem) return <Refused />;
  if (!hasRun) return <NoRun />;
  if (!hasScene) return <p className={styles.loading}>{strings.loading}</p>;
  return (
    <section className={styles.panel} aria-label={strings.title} data-testid="boundary">
      <BoundaryPlot />
      <BoundarySide />
    </section>
  );
}

function NoRun() {
  const strings = useStrings(boundaryStrings);
  const hasNetwork = useCompilation().spec !== null;
  return (
    <EmptyState
      icon={Spline}
      title={strings.emptyTitle}
      text={hasNetwork ? strings.emptyText : `${strings.noNetworkText} ${strings.emptyText}`}
    >
      {hasNetwork && <Button label={strings.showNow} look="plain" onPress={() => void controls.prepare()} />}
    </EmptyState>
  );
}

function Refused() {
  const language = useLanguage();
  const problem = useStore(boundaries.store, (state) => state.problem);
  if (!problem) return null;
  const { title, detail, remedy } = describeDiagnostic(problem, language);
  return <EmptyState icon={Spline} title={title} text={`${detail} ${remedy}`} />;
}
