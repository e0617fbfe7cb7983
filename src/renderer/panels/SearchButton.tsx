import { Search } from 'lucide-react';
import { commands } from '../app/commands/commands.ts';
import { formatShortcut } from '../app/commands/shortcut.ts';
import { showCommandPalette } from '../app/view-store.ts';
import { desk } from '../desk.ts';
import { useLanguage } from '../i18n/use-strings.ts';
import styles from './search-button.module.css';

/** Opens the command palette, and says by which keys it opens too. */
export function SearchButton() {
  const language = useLanguage();
  const { name, shortcuts } = commands['search-commands'];
  const [shortcut] = shortcuts;
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={name[language]}
      aria-haspopup="dialog"
      onClick={() => showCommandPalette(true)}
    >
      <Search size={14} aria-hidden="true" />
      <span className={styles.words}>{name[language]}</span>
      {shortcut && <kbd className={styles.keys}>{formatShortcut(shortcut, desk.platform)}</kbd>}
    </button>
  );
}
