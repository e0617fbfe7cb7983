import { Table2, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { DataDescription, DataPage } from '../../../shared/ipc/data-description.ts';
import { describeDiagnostic } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { formatShape } from '../../../shared/spec/shape.ts';
import { dataImports } from '../../app/training-session.ts';
import { heldFor } from '../../data-import/data-imports.ts';
import { useDocument } from '../../graph/use-document.ts';
import { dataTabStrings } from '../../i18n/strings/data-tab.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { ClassBalance } from './ClassBalance.tsx';
import { ContactSheet } from './ContactSheet.tsx';
import { DataHead } from './DataHead.tsx';
import { DataTable } from './DataTable.tsx';
import styles from './data-panel.module.css';
import { useDescription } from './use-description.ts';

const firstPage: DataPage = { part: 'train', firstExample: 0, firstFeature: 0 };

/** The data of the drawing: what is wrong with it, its classes, its pictures or its first rows with the figures of every feature. */
export function DataPanel() {
  const dataset = useDocument(({ document }) => document.dataset);
  const split = useDocument(({ document }) => document.split);
  const [page, setPage] = useState(firstPage);
  const [isTable, setIsTable] = useState(false);
  const { description, problems, isLoading } = useDescription(dataset, split, page);
  const held = useStore(dataImports.store, (state) => heldFor(state, dataset));
  const language = useLanguage();
  const strings = useStrings(dataTabStrings);
  if (!description) {
    const [problem] = problems;
    if (problem) {
      const { title, detail, remedy } = describeDiagnostic(problem, language);
      return <EmptyState icon={TriangleAlert} title={title} text={`${detail} ${remedy}`} />;
    }
    if (isLoading || dataset.kind !== 'given') return <EmptyState icon={Table2} title={strings.loading} text="" />;
    return (
      <EmptyState icon={Table2} title={strings.emptyTitle} text={strings.emptyText(formatShape(dataset.features, 'm'))}>
        <Button label={strings.openData} look="primary" onPress={dataImports.show} />
      </EmptyState>
    );
  }
  const turn = (change: Partial<DataPage>) => setPage({ ...description.page, ...change });
  const showsPictures = description.pictures !== null && !isTable;
  return (
    <section className={styles.panel} aria-label={strings.panel} data-testid="data-panel" data-loading={isLoading}>
      <DataHead description={description} showsPictures={showsPictures} onTurn={turn} onShowTable={setIsTable} />
      <Findings description={description} />
      <div className={styles.content} data-loading={isLoading}>
        {description.classes && (
          <ScrollRegion className={styles.classes} label={strings.classes}>
            <ClassBalance description={description} classes={description.classes} />
          </ScrollRegion>
        )}
        <ScrollRegion className={styles.examples} label={showsPictures ? strings.pictures : strings.table}>
          {showsPictures ? (
            <ContactSheet description={description} />
          ) : (
            <DataTable description={description} columns={held?.columns ?? null} />
          )}
        </ScrollRegion>
      </div>
    </section>
  );
}

/** What is wrong with the data, and what to do about it. */
function Findings({ description: { findings } }: { readonly description: DataDescription }) {
  const language = useLanguage();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => {
        const { title, detail, remedy } = describeDiagnostic(finding, language);
        return (
          <li key={finding.code} className={styles.finding} data-testid={`finding-${finding.code}`}>
            <TriangleAlert size={14} aria-hidden="true" />
            <details>
              <summary className={styles.findingTitle}>{title}</summary>
              {detail} {remedy}
            </details>
          </li>
        );
      })}
    </ul>
  );
}
