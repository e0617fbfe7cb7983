import { type BoundaryPlane, boundaryLimits, type SlicePlane } from '../../../shared/ipc/boundary.ts';
import { boundaries } from '../../app/training-session.ts';
import { boundaryStrings } from '../../i18n/strings/boundary.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { FeatureSlider } from '../FeatureSlider.tsx';
import { featureName } from '../feature-name.ts';
import styles from './boundary.module.css';

type FeaturePlane = Extract<SlicePlane, { kind: 'features' }>;

/** The features that do not vary, each with a slider over its range: where there are few enough to be moved one by one. */
export function HeldFeatures({ plane, data }: { readonly plane: FeaturePlane; readonly data: BoundaryPlane }) {
  const strings = useStrings(boundaryStrings);
  const { mean, least, greatest, featureNames } = data;
  const others = Array.from(mean.keys()).filter((feature) => feature !== plane.x && feature !== plane.y);
  const isListed = others.length <= boundaryLimits.held;
  const hold = (feature: number, value: number) => {
    const held = [...plane.held.filter((each) => each.feature !== feature), { feature, value }];
    boundaries.choose({ plane: { ...plane, held } });
  };
  return (
    <fieldset className={styles.held}>
      <legend>
        {strings.heldTitle(others.length)}
        {plane.held.length === 0 && ` ${strings.atMean}`}
      </legend>
      {isListed &&
        others.map((feature) => (
          <FeatureSlider
            key={feature}
            name={featureName(feature, featureNames)}
            value={plane.held.find((each) => each.feature === feature)?.value ?? mean[feature] ?? 0}
            least={least[feature] ?? 0}
            greatest={greatest[feature] ?? 0}
            onCommit={(value) => hold(feature, value)}
          />
        ))}
      {plane.held.length > 0 && (
        <Button label={strings.resetHeld} look="plain" onPress={() => boundaries.choose({ plane: { ...plane, held: [] } })} />
      )}
    </fieldset>
  );
}
