import { CircleCheck } from 'lucide-react';
import { type Diagnostic, describeDiagnostic, severityOf } from '../../shared/spec/diagnostics/diagnostic.ts';
import { applyEdit, select } from '../document/document-store.ts';
import { applyFix } from '../document/edits/apply-fix.ts';
import { useDocument } from '../graph/use-document.ts';
import { showNode } from '../graph/view-requests.ts';
import { windowStrings } from '../i18n/strings/window.ts';
import { useLanguage, useStrings } from '../i18n/use-strings.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { describeFix } from './describe-fix.ts';
import styles from './problem-list.module.css';
import { useProblems } from './use-problems.ts';

/** Everything that is wrong with the drawing: what, how it came about, how to mend it, and a button that mends it. */
export function ProblemList() {
  const strings = useStrings(windowStrings);
  const diagnostics = useProblems();
  if (diagnostics.length === 0) {
    return <EmptyState icon={CircleCheck} title={strings.noProblems} text={strings.noProblemsText} isGood />;
  }
  return (
    <ul className={styles.list} aria-label={strings.problemCount(diagnostics.length)}>
      {diagnostics.map((diagnostic, index) => (
        <Problem key={keyOf(diagnostic, index)} diagnostic={diagnostic} />
      ))}
    </ul>
  );
}

function Problem({ diagnostic }: { readonly diagnostic: Diagnostic }) {
  const strings = useStrings(windowStrings);
  const language = useLanguage();
  const graph = useDocument(({ document }) => document.graph);
  const { title, detail, remedy } = describeDiagnostic(diagnostic, language);
  const severity = severityOf(diagnostic);
  return (
    <li className={styles.problem} data-severity={severity} data-testid={`problem-${diagnostic.code}`}>
      <button type="button" className={styles.text} onClick={() => showPlace(diagnostic)}>
        <span className={styles.title}>
          <span className={styles.severity}>{strings[severity]}</span>
          {title}
          <span className={styles.code}>{diagnostic.code}</span>
        </span>
        <span>{detail}</span>
        <span className={styles.remedy}>{remedy}</span>
      </button>
      <div className={styles.fixes}>
        {diagnostic.fixes.map((fix, index) => (
          <Button
            key={JSON.stringify(fix)}
            label={describeFix(fix, graph, language)}
            look={index === 0 ? 'primary' : 'plain'}
            onPress={() => applyEdit((document) => applyFix(document, fix))}
          />
        ))}
      </div>
    </li>
  );
}

function showPlace({ nodeIds, edgeIds }: Diagnostic): void {
  select({ nodeIds, edgeIds });
  const [nodeId] = nodeIds;
  if (nodeId !== undefined) showNode(nodeId);
}

function keyOf({ code, nodeIds, edgeIds }: Diagnostic, index: number): string {
  return [code, ...nodeIds, ...edgeIds, index].join(' ');
}
