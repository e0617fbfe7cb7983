import { Tabs } from 'radix-ui';
import { useStore } from 'zustand';
import { hasErrors } from '../../shared/spec/diagnostics/diagnostic.ts';
import { type DockTab, showDockTab, viewStore } from '../app/view-store.ts';
import { windowRegion } from '../app/window-regions.ts';
import { CostChart } from '../charts/CostChart.tsx';
import { boundaryStrings } from '../i18n/strings/boundary.ts';
import { dataTabStrings } from '../i18n/strings/data-tab.ts';
import { doctorStrings } from '../i18n/strings/doctor.ts';
import { predictionStrings } from '../i18n/strings/predictions.ts';
import { windowStrings } from '../i18n/strings/window.ts';
import { useStrings } from '../i18n/use-strings.ts';
import { BoundaryPanel } from './boundary/BoundaryPanel.tsx';
import { ClassPanel } from './ClassPanel.tsx';
import { DataPanel } from './data/DataPanel.tsx';
import styles from './dock.module.css';
import { OperationPanel } from './doctor/OperationPanel.tsx';
import { GradientPanel } from './gradients/GradientPanel.tsx';
import { ProblemList } from './ProblemList.tsx';
import { PredictionsPanel } from './predictions/PredictionsPanel.tsx';
import { useProblems } from './use-problems.ts';
import { WindowPart } from './WindowPart.tsx';

/** Below the canvas: the cost curve, what is wrong with the drawing, and what tells whether training is right. */
export function Dock() {
  const strings = useStrings(windowStrings);
  const data = useStrings(dataTabStrings);
  const boundary = useStrings(boundaryStrings);
  const predicted = useStrings(predictionStrings);
  const doctor = useStrings(doctorStrings);
  const tab = useStore(viewStore, ({ dockTab }) => dockTab);
  const diagnostics = useProblems();
  const count = diagnostics.length;
  return (
    <Tabs.Root asChild value={tab} onValueChange={(value) => showDockTab(value as DockTab)}>
      <section className={styles.dock} {...windowRegion} aria-label={strings.dock}>
        <Tabs.List className={styles.tabs}>
          <Tabs.Trigger className={styles.tab} value="cost">
            {strings.costTab}
          </Tabs.Trigger>
          <Tabs.Trigger className={styles.tab} value="boundary">
            {boundary.tab}
          </Tabs.Trigger>
          <Tabs.Trigger className={styles.tab} value="predictions">
            {predicted.tab}
          </Tabs.Trigger>
          <Tabs.Trigger className={styles.tab} value="problems">
            {strings.problemsTab}
            {count > 0 && (
              <span className={styles.badge} data-severity={hasErrors(diagnostics) ? 'error' : 'warning'} data-testid="problem-count">
                {count}
              </span>
            )}
          </Tabs.Trigger>
          <Tabs.Trigger className={styles.tab} value="data">
            {data.tab}
          </Tabs.Trigger>
          <Tabs.Trigger className={styles.tab} value="classes">
            {strings.classesTab}
          </Tabs.Trigger>
          <Tabs.Trigger className={styles.tab} value="gradients">
            {strings.gradientsTab}
          </Tabs.Trigger>
          <Tabs.Trigger className={styles.tab} value="operations">
            {doctor.tab}
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content className={styles.content} value="cost" tabIndex={-1}>
          <WindowPart>
            <CostChart />
          </WindowPart>
        </Tabs.Content>
        <Tabs.Content className={styles.content} value="boundary" tabIndex={-1}>
          <WindowPart>
            <BoundaryPanel />
          </WindowPart>
        </Tabs.Content>
        <Tabs.Content className={styles.scrolling} value="predictions">
          <WindowPart>
            <PredictionsPanel />
          </WindowPart>
        </Tabs.Content>
        <Tabs.Content className={styles.content} value="problems" tabIndex={-1}>
          <WindowPart>
            <ProblemList />
          </WindowPart>
        </Tabs.Content>
        <Tabs.Content className={styles.scrolling} value="data">
          <WindowPart>
            <DataPanel />
          </WindowPart>
        </Tabs.Content>
        <Tabs.Content className={styles.scrolling} value="classes">
          <WindowPart>
            <ClassPanel />
          </WindowPart>
        </Tabs.Content>
        <Tabs.Content className={styles.scrolling} value="gradients">
          <WindowPart>
            <GradientPanel />
          </WindowPart>
        </Tabs.Content>
        <Tabs.Content className={styles.scrolling} value="operations" tabIndex={-1}>
          <WindowPart>
            <OperationPanel />
          </WindowPart>
        </Tabs.Content>
      </section>
    </Tabs.Root>
  );
}
