import { CircleAlert } from 'lucide-react';
import { useStore } from 'zustand';
import { describeDiagnostic } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { dataImports } from '../../app/training-session.ts';
import { useLanguage } from '../../i18n/use-strings.ts';
import styles from './import-panel.module.css';

/** At most so many are told at a time: the first ones are in the way of the others. */
const shown = 4;

/** Why files could not be read, and how to put it right. */
export function ImportProblems() {
  const problems = useStore(dataImports.store, (state) => state.problems);
  const language = useLanguage();
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems} role="alert">
      {problems.slice(0, shown).map((problem, index) => {
        const { title, detail, remedy } = describeDiagnostic(problem, language);
        return (
          // Several problems may have the same code, and they never change their places.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index} className={styles.problem} data-testid={`import-problem-${problem.code}`}>
            <CircleAlert size={16} aria-hidden="true" />
            <div>
              <strong>{title}</strong>
              <p>{detail}</p>
              <p className={styles.remedy}>{remedy}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
