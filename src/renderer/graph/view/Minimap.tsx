import { MiniMap, type Node } from '@xyflow/react';
import { useStore } from 'zustand';
import { layerDefinition, layerKinds } from '../../../shared/spec/layers/layer-catalog.ts';
import { settingsStore } from '../../app/settings-store.ts';
import { viewStrings } from '../../i18n/strings/view.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import styles from './minimap.module.css';

const size = { width: 140, height: 88 };

/** The whole drawing in small, where it is wanted: dragging in it moves the canvas, the wheel zooms. */
export function Minimap() {
  const strings = useStrings(viewStrings);
  const isShown = useStore(settingsStore, ({ isMinimapShown }) => isMinimapShown);
  if (!isShown) return null;
  return (
    <MiniMap
      className={styles.minimap}
      style={size}
      position="bottom-right"
      pannable
      zoomable
      ariaLabel={strings.minimap}
      nodeColor={colourOf}
      nodeBorderRadius={10}
      maskStrokeWidth={1.5}
    />
  );
}

/** Layers have the colour of their category, as everywhere; notes and frames are pale, folded groups grey. */
function colourOf({ type, data }: Node): string {
  if (type === 'note') return 'var(--note-line)';
  if (type === 'group-frame') return 'var(--group-line)';
  const kind = layerKinds.find((each) => each === data.kind);
  return kind ? `var(--${layerDefinition(kind).colour})` : 'var(--line-strong)';
}
