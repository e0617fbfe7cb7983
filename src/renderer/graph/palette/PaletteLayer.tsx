import { Toolbar } from 'radix-ui';
import { type DragEvent, useId } from 'react';
import { type LayerKind, layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import { graphStrings } from '../../i18n/strings/graph.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { appendFromPalette } from '../canvas-commands.ts';
import { LayerGlyph } from '../LayerGlyph.tsx';
import { leaveWire } from '../wire-drop.ts';
import styles from './palette.module.css';
import { carryLayer } from './palette-drag.ts';

interface PaletteLayerProps {
  readonly kind: LayerKind;
  /** Whether Enter in the search field adds this one. */
  readonly isMarked: boolean;
}

/** One kind of layer in the palette. */
export function PaletteLayer({ kind, isMarked }: PaletteLayerProps) {
  const language = useLanguage();
  const strings = useStrings(graphStrings);
  const summaryId = useId();
  const { glyph, name, summary } = layerDefinition(kind);
  return (
    <Toolbar.Button
      className={`${styles.layer} ${isMarked ? styles.marked : ''}`}
      draggable
      aria-label={name[language]}
      aria-describedby={summaryId}
      title={strings.paletteHint(name[language])}
      onClick={() => appendFromPalette(kind)}
      onDragStart={(event: DragEvent) => carryLayer(event.dataTransfer, kind)}
      onDragEnd={leaveWire}
    >
      <LayerGlyph kind={kind} glyph={glyph} />
      <span className={styles.words}>
        {name[language]}
        <span className={styles.summary} id={summaryId}>
          {summary[language]}
        </span>
      </span>
      {isMarked && (
        <span className={styles.enter} aria-hidden="true">
          ⏎
        </span>
      )}
    </Toolbar.Button>
  );
}
