import { useStore } from 'zustand';
import type { Predictions } from '../../../shared/ipc/predictions.ts';
import { predictions } from '../../app/training-session.ts';
import { formatTick } from '../../charts/axis.ts';
import { predictionStrings } from '../../i18n/strings/predictions.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { formatShare } from '../../ui/format-number.ts';
import { className } from './class-name.ts';
import styles from './predictions.module.css';
import { usePrediction } from './use-prediction.ts';

/** More classes than this are not listed beside the one predicted. */
const mostClasses = 10;

/** What the network makes of an example of one's own: in a sentence, and ŷ of every class. */
export function Verdict({ features, summary }: { readonly features: Float64Array; readonly summary: Predictions }) {
  const strings = useStrings(predictionStrings);
  const threshold = useStore(predictions.store, (state) => state.threshold);
  const outputs = usePrediction(features);
  if (!outputs) return <span className={styles.note}>{strings.loading}</span>;
  const shares = outputs.length === 1 && summary.classes === 2 ? [1 - (outputs[0] ?? 0), outputs[0] ?? 0] : [...outputs];
  if (summary.classes === null) return <b data-testid="own-verdict">{strings.valueVerdict(shares.map(formatTick).join(', '))}</b>;
  const isBinary = outputs.length === 1;
  const best = isBinary ? Number((outputs[0] ?? 0) > threshold) : shares.indexOf(Math.max(...shares));
  return (
    <span className={styles.verdict}>
      <b data-testid="own-verdict">{strings.verdict(className(best, summary), formatShare(shares[best] ?? 0))}</b>
      {shares.length <= mostClasses && (
        <span className={styles.shares}>
          {shares.map((share, label) => (
            <span key={className(label, summary)} data-is-best={label === best}>
              {className(label, summary)} <code>{share.toFixed(3)}</code>
            </span>
          ))}
        </span>
      )}
    </span>
  );
}
