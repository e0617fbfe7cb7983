import { type LayerKind, layerDefinition } from '../../shared/spec/layers/layer-catalog.ts';
import styles from './layer-glyph.module.css';

/** The coloured square of a kind of layer: the same in palette and node. */
interface LayerGlyphProps {
  readonly kind: LayerKind;
  /** One or two characters. */
  readonly glyph: string;
}

export function LayerGlyph({ kind, glyph }: LayerGlyphProps) {
  return (
    <span className={styles.square} data-keeps-colour style={{ background: `var(--${layerDefinition(kind).colour})` }} aria-hidden="true">
      {glyph}
    </span>
  );
}
