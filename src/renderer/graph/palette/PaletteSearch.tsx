import { Search } from 'lucide-react';
import { VisuallyHidden } from 'radix-ui';
import type { KeyboardEvent, RefObject } from 'react';
import { addingStrings } from '../../i18n/strings/adding.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import styles from './palette.module.css';

interface PaletteSearchProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly query: string;
  /** How many layers it finds. */
  readonly count: number;
  readonly onType: (query: string) => void;
  /** Enter: the first hit is to be added. */
  readonly onEnter: () => void;
  /** Arrow down: the focus is to go to the first hit. */
  readonly onDown: () => void;
}

/** The field above the palette. Escape empties it; from an empty one it leads out as elsewhere. */
export function PaletteSearch({ field, query, count, onType, onEnter, onDown }: PaletteSearchProps) {
  const strings = useStrings(addingStrings);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && query.trim() !== '') {
      onEnter();
      // What is typed next finds the next layer.
      event.currentTarget.select();
    } else if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Escape' && query !== '') onType('');
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles.search}>
      <Search size={14} aria-hidden="true" />
      <input
        ref={field}
        className={`${styles.field} nokey`}
        type="text"
        aria-label={strings.findLayer}
        placeholder={strings.findLayer}
        value={query}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <VisuallyHidden.Root role="status" aria-live="polite">
        {query.trim() !== '' && count > 0 ? strings.layersFound(count) : ''}
      </VisuallyHidden.Root>
    </div>
  );
}
