import { Command } from 'cmdk';
import { LayerGlyph } from '../LayerGlyph.tsx';
import type { Choice } from './choice.ts';
import styles from './choice-list.module.css';

interface ChoiceItemProps {
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** One line of the list: what it is, its shape, and below what it does or why it cannot be chosen. */
export function ChoiceItem({ choice, onChoose }: ChoiceItemProps) {
  const { id, kind, glyph, name, figure, note, refusal } = choice;
  const below = refusal ?? note;
  return (
    <Command.Item
      className={styles.item}
      value={id}
      data-refused={refusal === null ? undefined : ''}
      data-testid={`choice-${id}`}
      onSelect={() => onChoose(choice)}
    >
      <LayerGlyph kind={kind} glyph={glyph} />
      <span className={styles.words}>
        <span className={styles.name}>
          <span className={styles.label}>{name}</span>
          {figure && <span className={styles.figure}>{figure}</span>}
        </span>
        {below && <span className={refusal === null ? styles.note : styles.reason}>{below}</span>}
      </span>
    </Command.Item>
  );
}
