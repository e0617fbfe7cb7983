import { type KeyboardEvent, useState } from 'react';
import { useStore } from 'zustand';
import { limits } from '../../../shared/spec/limits.ts';
import { addingStrings } from '../../i18n/strings/adding.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { textWidth } from '../../ui/text-width.ts';
import { endNaming, endNamingByKey, namingStore, nodeName } from './naming-store.ts';
import styles from './node-name.module.css';

/** A node that is seen from far has room for a name of so many letters in the largest type. */
const widestLarge = 10;

interface NodeNameProps {
  /** React Flow's id of the layer or the folded group. */
  readonly nodeId: string;
  /** As it is shown: the user's name or, without one, the kind's or the number. */
  readonly name: string;
}

/** The name in the head of a layer or block; a double click or F2 makes it a field. */
export function NodeName({ nodeId, name }: NodeNameProps) {
  const isTyped = useStore(namingStore, (state) => state.nodeId === nodeId);
  if (isTyped) return <NameField name={name} />;
  return (
    <span className={styles.name} title={name} data-is-long={textWidth(name) > widestLarge} {...nodeName}>
      {name}
    </span>
  );
}

/** The field for a name that is being typed. Enter and leaving the field take the name over, Escape does not. A name that was not touched stays what it was, also one by the kind. */
export function NameField({ name }: Omit<NodeNameProps, 'nodeId'>) {
  const strings = useStrings(addingStrings);
  const [typed, setTyped] = useState(name);
  const result = typed === name ? null : typed;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') endNamingByKey(result);
    else if (event.key === 'Escape') endNamingByKey(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      ref={focusAll}
      className={`${styles.field} nodrag nopan nokey`}
      aria-label={strings.nameOf(name)}
      value={typed}
      maxLength={limits.nameLength}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => endNaming(result)}
      onKeyDown={onKeyDown}
    />
  );
}

function focusAll(field: HTMLInputElement | null): void {
  field?.select();
  field?.focus();
}
