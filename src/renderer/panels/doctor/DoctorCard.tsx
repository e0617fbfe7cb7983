import type { ReactNode } from 'react';
import { type Diagnostic, describeDiagnostic, severityOf } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { windowStrings } from '../../i18n/strings/window.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { unbrokenShapes } from '../../ui/unbroken-shapes.ts';
import { FixButtons } from '../FixButtons.tsx';
import { ClashPicture } from './ClashPicture.tsx';
import styles from './doctor-card.module.css';

interface DoctorCardProps {
  readonly diagnostic: Diagnostic;
  /** Side by side where there is room for it, as in the list of problems, or one below the other. */
  readonly layout: 'wide' | 'narrow';
  /** What stands in the upper right corner. */
  readonly corner?: ReactNode;
  readonly onFixed?: () => void;
}

/** A problem: what is wrong, which shapes there are and how they came about, the picture of both, and a button for each fix, which is one undo step. */
export function DoctorCard({ diagnostic, layout, corner, onFixed }: DoctorCardProps) {
  const strings = useStrings(windowStrings);
  const language = useLanguage();
  const { title, detail, remedy } = describeDiagnostic(diagnostic, language);
  const severity = severityOf(diagnostic);
  const { clash, fixes, code } = diagnostic;
  return (
    <article className={`${styles.card} ${styles[layout]}`} data-severity={severity} data-testid={`doctor-${code}`}>
      <div className={styles.text}>
        <h3 className={styles.title}>
          <span className={styles.severity}>{strings[severity]}</span>
          {title}
          <span className={styles.code}>{code}</span>
        </h3>
        <p className={styles.detail}>{unbrokenShapes(detail)}</p>
        <p className={styles.remedy}>{remedy}</p>
      </div>
      {corner && <div className={styles.corner}>{corner}</div>}
      {clash && <ClashPicture clash={clash} />}
      {fixes.length > 0 && (
        <div className={styles.fixes}>
          <FixButtons fixes={fixes} onFixed={onFixed} />
        </div>
      )}
    </article>
  );
}
