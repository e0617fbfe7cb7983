import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { announce } from '../../app/announcer.ts';
import { documentStore } from '../../document/document-store.ts';
import { findStrings } from '../../i18n/strings/find.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { flowIdOf } from '../flow-ids.ts';
import { shownAs } from '../groups/group-members.ts';
import styles from './find-bar.module.css';
import { type FoundElement, placeOf } from './find-elements.ts';
import { closeFind, findStore, goToFound, setQuery } from './find-store.ts';
import { useFound } from './use-found.ts';

/** A field over the canvas: what is typed is searched for, Enter goes on to the next, Escape ends the search. */
export function FindBar() {
  const strings = useStrings(findStrings);
  const query = useStore(findStore, (state) => state.query);
  const found = useFound();
  const visited = useStore(findStore, (state) => state.visited);
  const field = useFocus();
  const place = placeOf(found, visited) + 1;
  const count = query.trim() === '' ? '' : place > 0 ? strings.place(place, found.length) : strings.count(found.length);
  useEffect(() => {
    if (count !== '') announce('find', () => count);
  }, [count]);

  function onKeyDown(event: KeyboardEvent): void {
    // While an input method converts, the keys are about the conversion.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      closeFind();
    }
    if (event.key === 'Enter' && event.target === field.current) {
      event.preventDefault();
      goToFound(event.shiftKey ? -1 : 1);
    }
  }

  const noneFound = found.length === 0 ? strings.count(0) : null;
  return (
    <search className={`${styles.bar} nokey`} aria-label={strings.find} data-testid="find-bar" onKeyDown={onKeyDown}>
      <Search size={14} aria-hidden="true" />
      <input
        ref={field}
        className={styles.field}
        aria-label={strings.find}
        placeholder={strings.placeholder}
        value={query}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setQuery(event.target.value)}
      />
      <span className={styles.count} data-testid="find-count">
        {count}
      </span>
      <Button
        label={strings.previous}
        icon={<ChevronUp size={16} aria-hidden="true" />}
        isIconOnly
        unavailable={noneFound}
        onPress={() => goToFound(-1)}
      />
      <Button
        label={strings.next}
        icon={<ChevronDown size={16} aria-hidden="true" />}
        isIconOnly
        unavailable={noneFound}
        onPress={() => goToFound(1)}
      />
      <Button label={strings.close} icon={<X size={16} aria-hidden="true" />} isIconOnly onPress={closeFind} />
    </search>
  );
}

/**
 * Gives the field the focus each time the search is asked for. When it ends, the focus goes on to the element that was gone to last; where there is none,
 * back to where it was.
 */
function useFocus() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      // The field took its focus with it; whoever has gone elsewhere stays there.
      if (document.activeElement !== document.body) return;
      const next = elementOf(findStore.getState().visited) ?? before;
      if (next instanceof HTMLElement) next.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    const take = () => {
      field.current?.focus();
      field.current?.select();
    };
    take();
    return findStore.subscribe((state, last) => state.requests !== last.requests && take());
  }, []);
  return field;
}

/** What stands on the canvas for the element: itself, or the block of the folded group that it is in. */
function elementOf(found: FoundElement | null): Element | null {
  if (!found) return null;
  const { groups } = documentStore.getState().document;
  const flowId = found.type === 'note' ? flowIdOf('note', found.id) : shownAs(groups, found.id);
  return document.querySelector(`.react-flow__node[data-id="${CSS.escape(flowId)}"]`);
}
