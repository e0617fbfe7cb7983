import { useStore } from 'zustand';
import type { LayerKind } from '../../../shared/spec/layers/layer-catalog.ts';
import { settingsStore } from '../../app/settings-store.ts';
import { layerPictureStrings } from '../../i18n/strings/layer-pictures.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { type GradientHealth, gradientHealth, isTooMuch } from '../../training/layer-health.ts';
import { type LayerViewsState, layerViewsStore } from '../../training/layer-views-store.ts';
import { formatBrief, formatCount } from '../../ui/format-number.ts';
import styles from './layer-lights.module.css';

/** Shares are shown in steps of so many percent: a light that flickers tells nothing. */
const percentStep = 5;

const gradientSigns: Readonly<Record<GradientHealth, string>> = { ok: '✓', vanishing: '↓', exploding: '↑' };

/** What a dense node says of itself in its last line. */
interface LayerLightsProps {
  readonly nodeId: string;
  readonly kind: LayerKind;
  /** Products summed up in one forward pass over all examples; null while unknown. */
  readonly multiplyAdds: number | null;
}

/** What a dense layer costs, and two lights: whether gradients reach it, and how much of it is saturated. Drawn anew only when a light changes. */
export function LayerLights({ nodeId, kind, multiplyAdds }: LayerLightsProps) {
  const strings = useStrings(layerPictureStrings);
  const language = useLanguage();
  const isOn = useStore(settingsStore, ({ livePictures }) => livePictures);
  if (kind !== 'dense') return null;
  const count = multiplyAdds === null ? null : formatBrief(multiplyAdds, language);
  return (
    <div className={styles.line}>
      {isOn && <GradientLight nodeId={nodeId} />}
      {isOn && <SaturationLight nodeId={nodeId} />}
      {count !== null && (
        <abbr className={styles.cost} title={strings.multiplyAdds(formatCount(multiplyAdds ?? 0, language))}>
          {strings.multiplyAddsShort(count)}
        </abbr>
      )}
    </div>
  );
}

function GradientLight({ nodeId }: { readonly nodeId: string }) {
  const strings = useStrings(layerPictureStrings);
  const health = useStore(layerViewsStore, (state) => healthOf(state, nodeId));
  const label = health === null ? strings.gradientUnknown : strings.gradient[health];
  return (
    <span
      className={`${styles.light} ${health === null || health === 'ok' ? '' : styles.warning}`}
      role="img"
      aria-label={label}
      title={label}
      data-testid={`gradient-light-${nodeId}`}
      data-health={health ?? 'unknown'}
    >
      ∇ {health === null ? '–' : gradientSigns[health]}
    </span>
  );
}

function SaturationLight({ nodeId }: { readonly nodeId: string }) {
  const strings = useStrings(layerPictureStrings);
  // As one string, so that only what is shown decides about drawing anew.
  const shown = useStore(layerViewsStore, (state) => saturationOf(state, nodeId));
  if (shown === null) return null;
  const [kind = '', percent = '', isHigh = ''] = shown.split(' ');
  const label = kind === 'dead' ? strings.dead(percent) : strings.saturated(percent);
  return (
    <span
      className={`${styles.light} ${isHigh === 'high' ? styles.warning : ''}`}
      role="img"
      aria-label={label}
      title={label}
      data-testid={`saturation-light-${nodeId}`}
      data-kind={kind}
    >
      {kind === 'dead' ? '∅' : '◐'} {percent} %
    </span>
  );
}

function healthOf({ layers, fastest }: LayerViewsState, nodeId: string): GradientHealth | null {
  const view = layers.get(nodeId);
  return view ? gradientHealth(view.gradient, fastest) : null;
}

/** `saturated 35 low`, `dead 40 high`; null where the layer can be neither. */
function saturationOf({ layers }: LayerViewsState, nodeId: string): string | null {
  const saturation = layers.get(nodeId)?.saturation;
  if (!saturation) return null;
  const percent = Math.round((100 * saturation.share) / percentStep) * percentStep;
  return `${saturation.kind} ${percent} ${isTooMuch(saturation) ? 'high' : 'low'}`;
}
