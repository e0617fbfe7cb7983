import { Toolbar } from 'radix-ui';
import { type KeyboardEvent, useRef, useState } from 'react';
import { type LayerKind, layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import { graphStrings } from '../../i18n/strings/graph.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { appendFromPalette } from '../canvas-commands.ts';
import { canvasKeys } from '../canvas-focus.ts';
import { findLayers } from './find-layers.ts';
import { NoSuchLayer } from './NoSuchLayer.tsx';
import { PaletteLayer } from './PaletteLayer.tsx';
import { PaletteSearch } from './PaletteSearch.tsx';
import styles from './palette.module.css';

const categories = ['data', 'layers', 'out'] as const;

/** Every kind of layer, to find by typing, to drag onto the canvas or to click, which appends and wires it. Arrow keys move through them. */
export function Palette() {
  const strings = useStrings(graphStrings);
  const titles = { data: strings.dataIn, layers: strings.layers, out: strings.out };
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const found = findLayers(query);
  const isSearching = query.trim() !== '';

  /** Up from the first layer leads back to the field. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowUp' || event.target !== firstLayer(list.current)) return;
    event.preventDefault();
    event.stopPropagation();
    field.current?.focus();
  }

  const layers = (kinds: readonly LayerKind[], isFirstMarked: boolean) =>
    kinds.map((kind, index) => <PaletteLayer key={kind} kind={kind} isMarked={isFirstMarked && index === 0} />);
  return (
    <nav aria-label={strings.palette} {...canvasKeys}>
      <PaletteSearch
        field={field}
        query={query}
        count={found.length}
        onType={setQuery}
        onEnter={() => found[0] && appendFromPalette(found[0])}
        onDown={() => firstLayer(list.current)?.focus()}
      />
      <Toolbar.Root ref={list} orientation="vertical" loop={false} aria-label={strings.palette} onKeyDownCapture={onKeyDown}>
        {isSearching
          ? layers(found, true)
          : categories.map((category) => (
              <section key={category} aria-label={titles[category]}>
                <h2 className={styles.category}>{titles[category]}</h2>
                {layers(
                  found.filter((kind) => layerDefinition(kind).category === category),
                  false,
                )}
              </section>
            ))}
      </Toolbar.Root>
      {found.length === 0 && (
        <NoSuchLayer
          query={query.trim()}
          onShowAll={() => {
            setQuery('');
            field.current?.focus();
          }}
        />
      )}
    </nav>
  );
}

function firstLayer(list: HTMLElement | null): HTMLElement | null {
  return list?.querySelector('button') ?? null;
}
