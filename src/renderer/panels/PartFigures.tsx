import { useStore } from 'zustand';
import type { PartEvaluation } from '../../shared/ipc/evaluation.ts';
import type { DataPart } from '../../shared/spec/split.ts';
import { trainingStore } from '../app/training-session.ts';
import { splitStrings } from '../i18n/strings/split.ts';
import { useLanguage, useStrings } from '../i18n/use-strings.ts';
import { formatCost, formatCount, formatShare } from '../ui/format-number.ts';
import styles from './training-bar.module.css';

const heldOut: readonly DataPart[] = ['dev', 'test'];

/** Cost and accuracy of dev and test beside those of training, as of the last checkpoint; nothing where all data is trained on. */
export function PartFigures() {
  const strings = useStrings(splitStrings);
  const parts = useStore(trainingStore, ({ evaluation }) => evaluation?.parts ?? null);
  return heldOut.map((part) => {
    const evaluation = parts?.[part];
    return evaluation && <PartFigure key={part} part={part} name={strings.parts[part]} evaluation={evaluation} />;
  });
}

interface PartFigureProps {
  readonly part: string;
  readonly name: string;
  readonly evaluation: PartEvaluation;
}

function PartFigure({ part, name, evaluation }: PartFigureProps) {
  const strings = useStrings(splitStrings);
  const language = useLanguage();
  const { examples } = evaluation;
  const cost = evaluation.cost === null ? '–' : formatCost(evaluation.cost);
  const accuracy = evaluation.accuracy === null ? null : formatShare(evaluation.accuracy);
  return (
    <div
      className={`${styles.figure} ${styles.part}`}
      title={strings.partHint(name, cost, accuracy, formatCount(examples, language))}
      data-testid={`part-${part}`}
    >
      <dt className={styles.label}>{name}</dt>
      <dd className={styles.pair}>
        <span>{cost}</span>
        {accuracy !== null && <span>{accuracy}</span>}
      </dd>
    </div>
  );
}
