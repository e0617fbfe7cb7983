import { limits } from '../../shared/spec/limits.ts';
import { applyEdit } from '../document/document-store.ts';
import { useDocument } from '../graph/use-document.ts';
import { windowStrings } from '../i18n/strings/window.ts';
import { useStrings } from '../i18n/use-strings.ts';
import styles from './top-bar.module.css';

/** The project's name, to be edited in place. */
export function ProjectName() {
  const strings = useStrings(windowStrings);
  const name = useDocument((state) => state.document.name);
  return (
    // The hidden twin makes the field as wide as its text.
    <span className={styles.name} data-text={name}>
      <input
        aria-label={strings.projectName}
        className="nokey"
        size={1}
        maxLength={limits.nameLength}
        spellCheck={false}
        value={name}
        onChange={(event) => {
          const typed = event.target.value;
          applyEdit((document) => ({ ...document, name: typed }), { mergeKey: 'project-name' });
        }}
        onKeyDown={(event) => {
          // While an input method converts, Enter and Escape are about the conversion.
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </span>
  );
}
