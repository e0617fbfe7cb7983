import { useStore } from 'zustand';
import { boundaries } from '../../app/training-session.ts';
import { formatTick } from '../../charts/axis.ts';
import { classTokens } from '../../graph/pictures/picture-colours.ts';
import { boundaryStrings } from '../../i18n/strings/boundary.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { className } from './axis-names.ts';
import styles from './boundary.module.css';
import { formOf, formPath } from './point-forms.ts';
import { valueScale } from './value-scale.ts';

/** More classes than this are not listed. */
const mostClasses = 20;

/** What colours and forms mean: a scale of ŷ, and the classes. */
export function Legend() {
  const strings = useStrings(boundaryStrings);
  const scene = useStore(boundaries.store, (state) => state.scene);
  const isOfClasses = useStore(boundaries.store, (state) => state.picture?.boundary.predicted != null);
  if (!scene) return null;
  const { classes, labels } = scene.data;
  const scale = valueScale(labels, classes);
  return (
    <div className={styles.legend}>
      {classes !== null && (
        <ul className={styles.classes}>
          {classNumbers(classes).map((label) => (
            <li key={label}>
              <ClassMark label={label} isHollow={scene.part !== 'train'} /> {className(label, scene.data, strings)}
            </li>
          ))}
        </ul>
      )}
      {isOfClasses ? (
        <p className={styles.note}>{strings.certain}</p>
      ) : (
        <div className={styles.scale} data-testid="boundary-scale">
          <span className={styles.ramp} aria-hidden="true" data-keeps-colour />
          <span className={styles.ends}>
            <span>
              {strings.prediction} {formatTick(scale.least)}
            </span>
            <span>{formatTick((scale.least + scale.greatest) / 2)}</span>
            <span>{formatTick(scale.greatest)}</span>
          </span>
        </div>
      )}
    </div>
  );
}

function classNumbers(classes: number): readonly number[] {
  return Array.from({ length: Math.min(classes, mostClasses) }, (_, label) => label);
}

/** Form and colour of a class. */
function ClassMark({ label, isHollow }: { readonly label: number; readonly isHollow: boolean }) {
  const colour = `var(${classTokens[label % classTokens.length]})`;
  return (
    <svg className={styles.mark} viewBox="-6 -6 12 12" width={12} height={12} aria-hidden="true" data-keeps-colour>
      <path d={formPath(formOf(label), 3.6)} fill={isHollow ? 'var(--panel)' : colour} stroke={colour} strokeWidth={isHollow ? 1.6 : 0} />
    </svg>
  );
}
