import { useStore } from 'zustand';
import { boundaries, trainingStore } from '../../app/training-session.ts';
import { formatTick } from '../../charts/axis.ts';
import { boundaryStrings } from '../../i18n/strings/boundary.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { shownArea } from '../../training/boundaries.ts';
import { formatCount, formatShare } from '../../ui/format-number.ts';
import spoken from '../../ui/spoken.module.css';
import { axisNames, className } from './axis-names.ts';
import { areaShares, extremesOf } from './summarize.ts';

/** The map in words, for who cannot see it. While it trains the words stay: nobody could follow them. */
export function PlotSummary() {
  const strings = useStrings(boundaryStrings);
  const language = useLanguage();
  const isTraining = useStore(trainingStore, ({ engineState }) => engineState === 'training');
  const state = useStore(boundaries.store, (present) => present);
  const accuracy = useStore(trainingStore, (run) => run.accuracy);
  const area = shownArea(state);
  const { scene, picture } = state;
  if (!scene || !picture || !area || isTraining) return <p id="boundary-summary" className={spoken.spoken} />;
  const { boundary } = picture;
  const [across, up] = axisNames(scene.plane, scene.data, strings);
  const range = (axis: string, low: number, high: number) => strings.range(axis, formatTick(low), formatTick(high));
  const isCurve = scene.plane.kind === 'curve';
  const shares = isCurve ? null : areaShares(boundary, scene.data.classes);
  const [low, high] = extremesOf(boundary.values);
  return (
    <p id="boundary-summary" className={spoken.spoken} data-testid="boundary-summary">
      {strings.summary(
        isCurve ? strings.curveTitle : strings.title,
        formatCount(boundary.iteration, language),
        range(across, area.left, area.right),
        range(up, area.bottom, area.top),
      )}{' '}
      {shares
        ? shares.map((share, label) => `${strings.areaShare(className(label, scene.data, strings), formatShare(share))}. `).join('')
        : strings.valueRange(formatTick(low), formatTick(high))}{' '}
      {accuracy !== null && strings.accuracy(formatShare(accuracy))}
    </p>
  );
}
