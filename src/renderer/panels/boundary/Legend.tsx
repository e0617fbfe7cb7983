import { useStore } from 'zustand';
import type { DataPart } from '../../../shared/spec/split.ts';
import { boundaries } from '../../app/training-session.ts';
import { formatTick } from '../../charts/axis.ts';
import { classTokens } from '../../graph/pictures/picture-colours.ts';
import { boundaryStrings } from '../../i18n/strings/boundary.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { formatCount } from '../../ui/format-number.ts';
import spoken from '../../ui/spoken.module.css';
import { className } from './axis-names.ts';
import styles from './boundary.module.css';
import { type PartLook, partLooks } from './part-looks.ts';
import { formOf, formPath, type PointForm } from './point-forms.ts';
import { valueScale } from './value-scale.ts';

/** More classes than this are not listed. */
const mostClasses = 20;

/** What colours and forms mean: a scale of ŷ or a curve, the classes, and the parts of the data, each of which can be left out. */
export function Legend() {
  const strings = useStrings(boundaryStrings);
  const scene = useStore(boundaries.store, (state) => state.scene);
  const isOfClasses = useStore(boundaries.store, (state) => state.picture?.boundary.predicted != null);
  if (!scene) return null;
  const { classes } = scene.data;
  const isCurve = scene.plane.kind === 'curve';
  return (
    <div className={styles.legend}>
      {classes !== null && (
        <ul className={styles.classes}>
          {classNumbers(classes).map((label) => (
            <li key={label}>
              <ExampleMark form={formOf(label)} fill="full" colour={classColour(label)} /> {className(label, scene.data, strings)}
            </li>
          ))}
        </ul>
      )}
      <PartChecks />
      {isCurve && (
        <p className={styles.note}>
          <CurveMark /> {classes !== null && classes > 2 ? strings.curves : strings.curve}
        </p>
      )}
      {!isCurve && (isOfClasses ? <p className={styles.note}>{strings.certain}</p> : <Scale />)}
    </div>
  );
}

/** Which parts of the data are drawn, and how. */
function PartChecks() {
  const strings = useStrings(boundaryStrings);
  const language = useLanguage();
  const scene = useStore(boundaries.store, (state) => state.scene);
  const hidden = useStore(boundaries.store, (state) => state.hidden);
  if (!scene) return null;
  const { layers, classes } = scene.data;
  return (
    <fieldset className={styles.parts}>
      <legend className={spoken.spoken}>{strings.part}</legend>
      {layers.map(({ part, examples }) => (
        <label key={part}>
          <input type="checkbox" checked={!hidden.includes(part)} onChange={(event) => boundaries.showPart(part, event.target.checked)} />
          <ExampleMark {...markOf(part, classes)} colour="var(--soft)" />
          {strings.parts[part]} <span className={styles.count}>{formatCount(examples, language)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Of classes the form is free and the fill says the part; of numbers the form says it. */
function markOf(part: DataPart, classes: number | null): Pick<ExampleMarkProps, 'form' | 'fill'> {
  const { form, fill } = partLooks[part];
  return classes === null ? { form, fill: 'full' } : { form: 'circle', fill };
}

function Scale() {
  const strings = useStrings(boundaryStrings);
  const scene = useStore(boundaries.store, (state) => state.scene);
  if (!scene) return null;
  const scale = valueScale(scene.data);
  return (
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
  );
}

function classNumbers(classes: number): readonly number[] {
  return Array.from({ length: Math.min(classes, mostClasses) }, (_, label) => label);
}

function classColour(label: number): string {
  return `var(${classTokens[label % classTokens.length]})`;
}

interface ExampleMarkProps {
  readonly form: PointForm;
  readonly fill: PartLook['fill'];
  readonly colour: string;
}

/** How an example is drawn. */
function ExampleMark({ form, fill, colour }: ExampleMarkProps) {
  const edge = { full: 'none', hollow: colour, ringed: 'var(--text)' }[fill];
  return (
    <svg className={styles.mark} viewBox="-6 -6 12 12" width={12} height={12} aria-hidden="true" data-keeps-colour>
      <path d={formPath(form, 3.6)} fill={fill === 'hollow' ? 'var(--panel)' : colour} stroke={edge} strokeWidth={1.6} />
    </svg>
  );
}

function CurveMark() {
  return (
    <svg className={styles.mark} viewBox="0 0 18 12" width={18} height={12} aria-hidden="true">
      <path d="M1 9C6 9 6 3 17 3" fill="none" stroke="var(--accent)" strokeWidth={2.2} />
    </svg>
  );
}
