import { Command } from 'cmdk';
import { Popover } from 'radix-ui';
import { useMemo, useRef, useState } from 'react';
import { isFocusFree } from '../focus-element.ts';
import type { ClientPoint } from '../notice-store.ts';
import { ChoiceItem } from './ChoiceItem.tsx';
import { type Choice, possibleFirst } from './choice.ts';
import styles from './choice-list.module.css';

interface ChoiceListProps {
  /** What is chosen here, and for what. */
  readonly title: string;
  readonly placeholder: string;
  /** Where it opens. */
  readonly at: ClientPoint;
  /** The choices that a text finds; all for an empty one. */
  readonly find: (query: string) => readonly Choice[];
  /** Heading of the choices that cannot be chosen. */
  readonly refusedHeading: string;
  /** What is said where nothing is found. */
  readonly empty: (query: string) => string;
  /** What is said where much is found and nothing can be chosen. */
  readonly nothingPossible: string;
  /** Where the choice is refused: says why. */
  readonly sayRefused: (reason: string) => string;
  /** Called with what was chosen, behind `onClose`; it has to say where the focus goes. */
  readonly onChoose: (choice: Choice) => void;
  readonly onClose: () => void;
}

/** A small searchable list at the pointer. Arrow keys, Enter, Escape; what cannot be chosen stays reachable, so that its reason can be read. */
export function ChoiceList(props: ChoiceListProps) {
  const { title, placeholder, at, find, refusedHeading, empty, nothingPossible, sayRefused, onChoose, onClose } = props;
  const [query, setQuery] = useState('');
  const [active, setActive] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const hasChosen = useRef(false);
  const [focusedBefore] = useState(() => document.activeElement);
  const anchor = useMemo(() => ({ current: { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) } }), [at]);
  const found = possibleFirst(find(query));
  const isThere = found.some(({ id }) => id === active);

  function choose(choice: Choice): void {
    if (choice.refusal !== null) {
      setSaid(sayRefused(choice.refusal));
      return;
    }
    hasChosen.current = true;
    onClose();
    onChoose(choice);
  }

  const items = (choices: readonly Choice[]) => choices.map((choice) => <ChoiceItem key={choice.id} choice={choice} onChoose={choose} />);
  const refused = found.filter(({ refusal }) => refusal !== null);
  return (
    <Popover.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          className={styles.popup}
          aria-label={title}
          side="right"
          align="start"
          sideOffset={4}
          alignOffset={-8}
          collisionPadding={10}
          onCloseAutoFocus={() => {
            // Whoever clicked elsewhere wants the focus there.
            if (!hasChosen.current && isFocusFree() && (focusedBefore instanceof HTMLElement || focusedBefore instanceof SVGElement))
              focusedBefore.focus();
          }}
        >
          <Command
            label={title}
            shouldFilter={false}
            loop
            value={isThere ? (active ?? '') : (found[0]?.id ?? '')}
            onValueChange={(value) => {
              setActive(value);
              setSaid('');
            }}
          >
            <div className={styles.title}>{title}</div>
            <Command.Input
              className={styles.input}
              placeholder={placeholder}
              value={query}
              onValueChange={(typed) => {
                setQuery(typed);
                setActive(null);
                setSaid('');
              }}
            />
            <Command.List className={styles.list}>
              {items(found.filter(({ refusal }) => refusal === null))}
              {refused.length > 0 && refused.length === found.length && <p className={styles.empty}>{nothingPossible}</p>}
              {refused.length > 0 && (
                <Command.Group className={styles.refused} heading={refusedHeading}>
                  {items(refused)}
                </Command.Group>
              )}
              {found.length === 0 && <p className={styles.empty}>{empty(query.trim())}</p>}
            </Command.List>
          </Command>
          <p className={said ? styles.said : styles.unsaid} role="status" aria-live="polite">
            {said}
          </p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
