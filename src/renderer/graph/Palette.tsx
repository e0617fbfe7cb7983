import { type DragEvent, useId } from 'react';
import { type LayerKind, layerDefinition, layerKinds } from '../../shared/spec/layers/layer-catalog.ts';
import { graphStrings } from '../i18n/strings/graph.ts';
import { useLanguage, useStrings } from '../i18n/use-strings.ts';
import { appendFromPalette } from './canvas-commands.ts';
import { canvasKeys } from './canvas-focus.ts';
import { LayerGlyph } from './LayerGlyph.tsx';
import styles from './palette.module.css';
import { carryLayer } from './palette-drag.ts';

const categories = ['data', 'layers', 'out'] as const;

/** Every kind of layer, to drag onto the canvas or to click, which appends and wires it. */
export function Palette() {
  const strings = useStrings(graphStrings);
  const titles = { data: strings.dataIn, layers: strings.layers, out: strings.out };
  return (
    <nav aria-label={strings.palette} {...canvasKeys}>
      {categories.map((category) => (
        <section key={category} aria-label={titles[category]}>
          <h2 className={styles.category}>{titles[category]}</h2>
          {layerKinds
            .filter((kind) => layerDefinition(kind).category === category)
            .map((kind) => (
              <PaletteLayer key={kind} kind={kind} />
            ))}
        </section>
      ))}
    </nav>
  );
}

function PaletteLayer({ kind }: { readonly kind: LayerKind }) {
  const language = useLanguage();
  const strings = useStrings(graphStrings);
  const summaryId = useId();
  const { glyph, name, summary } = layerDefinition(kind);
  return (
    <button
      type="button"
      className={styles.layer}
      draggable
      aria-label={name[language]}
      aria-describedby={summaryId}
      title={strings.paletteHint(name[language])}
      onClick={() => appendFromPalette(kind)}
      onDragStart={(event: DragEvent) => carryLayer(event.dataTransfer, kind)}
    >
      <LayerGlyph kind={kind} glyph={glyph} />
      <span className={styles.words}>
        {name[language]}
        <span className={styles.summary} id={summaryId}>
          {summary[language]}
        </span>
      </span>
    </button>
  );
}
