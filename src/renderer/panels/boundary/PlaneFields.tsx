import { useStore } from 'zustand';
import type { BoundaryPlane, SlicePlane } from '../../../shared/ipc/boundary.ts';
import { boundaries, trainingStore } from '../../app/training-session.ts';
import { boundaryStrings } from '../../i18n/strings/boundary.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { outputRows } from '../../training/output-rows.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { formatShare } from '../../ui/format-number.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { featureName } from '../feature-name.ts';
import styles from './boundary.module.css';
import { HeldFeatures } from './HeldFeatures.tsx';

/** More features than this are chosen by number: nobody reads a list of 784 pixels. */
const longestList = 100;

type FeaturePlane = Extract<SlicePlane, { kind: 'features' }>;

/** Which plane is looked at, where an example has more than two features, and what that leaves out. */
export function PlaneFields() {
  const strings = useStrings(boundaryStrings);
  const plane = useStore(boundaries.store, (state) => state.plane);
  const data = useStore(boundaries.store, (state) => state.scene?.data);
  if (!data) return null;
  const outputs = <OutputField />;
  if (data.mean.length <= 2) return outputs;
  const kinds = ['principal', 'features'] as const;
  return (
    <>
      <ChoiceField
        label={strings.plane}
        value={plane.kind}
        options={kinds.map((kind) => [kind, strings.planes[kind]] as const)}
        onCommit={(kind) => boundaries.choose({ plane: kind === 'principal' ? { kind } : { kind, x: 0, y: 1, held: [] } })}
      />
      {plane.kind === 'features' ? (
        <>
          <AxisField label={strings.across} axis="x" plane={plane} data={data} />
          <AxisField label={strings.up} axis="y" plane={plane} data={data} />
          <p className={styles.note}>{strings.sliceNote}</p>
          <HeldFeatures plane={plane} data={data} />
        </>
      ) : (
        <p className={styles.note}>{strings.principalNote(formatShare(data.variance?.[0] ?? 0), formatShare(data.variance?.[1] ?? 0))}</p>
      )}
      {outputs}
    </>
  );
}

interface AxisFieldProps {
  readonly label: string;
  readonly axis: 'x' | 'y';
  readonly plane: FeaturePlane;
  readonly data: BoundaryPlane;
}

/** The feature along an axis. One that is the other axis already changes places with it. */
function AxisField({ label, axis, plane, data }: AxisFieldProps) {
  const count = data.mean.length;
  const choose = (feature: number) => {
    const other = axis === 'x' ? 'y' : 'x';
    const taken = plane[other] === feature ? { [other]: plane[axis] } : {};
    const held = plane.held.filter((each) => each.feature !== feature);
    boundaries.choose({ plane: { ...plane, ...taken, [axis]: feature, held } });
  };
  if (count > longestList) {
    return (
      <NumberField label={label} value={plane[axis] + 1} minimum={1} maximum={count} isInteger onCommit={(place) => choose(place - 1)} />
    );
  }
  const options = Array.from({ length: count }, (_, feature) => [String(feature), featureName(feature, data.featureNames)] as const);
  return <ChoiceField label={label} value={String(plane[axis])} options={options} onCommit={(feature) => choose(Number(feature))} />;
}

/** Which of several numbers to predict is shown. */
function OutputField() {
  const strings = useStrings(boundaryStrings);
  const output = useStore(boundaries.store, (state) => state.output);
  const rows = useStore(trainingStore, ({ subject }) => outputRows(subject?.spec.dataset));
  if (rows < 2) return null;
  const options = Array.from({ length: rows }, (_, row) => [String(row), strings.outputName(row + 1)] as const);
  return (
    <ChoiceField
      label={strings.output}
      value={String(output)}
      options={options}
      onCommit={(row) => boundaries.choose({ output: Number(row) })}
    />
  );
}
