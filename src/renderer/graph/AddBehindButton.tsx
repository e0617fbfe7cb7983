import { Plus } from 'lucide-react';
import { addingStrings } from '../i18n/strings/adding.ts';
import { useStrings } from '../i18n/use-strings.ts';
import styles from './add-behind-button.module.css';
import { focusElement } from './focus-element.ts';
import { askForLayerBehind } from './quick-add/ask-for-layer.ts';

interface AddBehindButtonProps {
  readonly nodeId: string;
  readonly name: string;
  /** Whether the layer feeds nothing yet: then the button is always there, else at the pointer or the selection only. */
  readonly isOpenEnd: boolean;
}

/** The visible twin of releasing a wire on the empty canvas. The Tab key passes it by: with the layer in focus, Shift+A does the same. */
export function AddBehindButton({ nodeId, name, isOpenEnd }: AddBehindButtonProps) {
  const strings = useStrings(addingStrings);
  return (
    <span className={`${styles.place} ${isOpenEnd ? styles.open : styles.further}`}>
      <button
        type="button"
        className={`${styles.button} nodrag nopan nokey`}
        tabIndex={-1}
        aria-label={strings.addBehind(name)}
        title={strings.addBehind(name)}
        onClick={(event) => {
          event.stopPropagation();
          // Where the list is left without a choice, the layer has the focus, not the button, which no key reaches.
          focusElement({ kind: 'node', id: nodeId }, 0);
          askForLayerBehind(nodeId);
        }}
      >
        <Plus size={12} strokeWidth={2.5} aria-hidden="true" />
      </button>
    </span>
  );
}
