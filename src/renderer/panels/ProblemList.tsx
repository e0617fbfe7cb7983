import { CircleCheck, Crosshair } from 'lucide-react';
import type { Diagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import { showPlace } from '../graph/groups/group-commands.ts';
import { doctorStrings } from '../i18n/strings/doctor.ts';
import { windowStrings } from '../i18n/strings/window.ts';
import { useStrings } from '../i18n/use-strings.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { DoctorCard } from './doctor/DoctorCard.tsx';
import styles from './problem-list.module.css';
import { useProblems } from './use-problems.ts';

/** Everything that is wrong with the drawing: what, how it came about, and buttons that mend it. */
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
  const strings = useStrings(doctorStrings);
  const hasPlace = diagnostic.nodeIds.length + diagnostic.edgeIds.length > 0;
  return (
    <li className={styles.problem} data-testid={`problem-${diagnostic.code}`}>
      <DoctorCard
        diagnostic={diagnostic}
        layout="wide"
        corner={
          hasPlace && (
            <Button
              label={strings.showPlace}
              icon={<Crosshair size={14} aria-hidden="true" />}
              isIconOnly
              onPress={() => showPlace(diagnostic)}
            />
          )
        }
      />
    </li>
  );
}

function keyOf({ code, nodeIds, edgeIds }: Diagnostic, index: number): string {
  return [code, ...nodeIds, ...edgeIds, index].join(' ');
}
