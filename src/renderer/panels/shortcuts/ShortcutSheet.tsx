import { Search, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { type ReactNode, useId, useState } from 'react';
import { useStore } from 'zustand';
import { commands } from '../../app/commands/commands.ts';
import { showShortcuts, viewStore } from '../../app/view-store.ts';
import { desk } from '../../desk.ts';
import { commandStrings } from '../../i18n/strings/commands.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { useFocusReturn } from '../../ui/use-focus-return.ts';
import { type ShortcutRow, type ShortcutSection, shortcutSections } from './shortcut-sections.ts';
import styles from './shortcut-sheet.module.css';

/** All keys of the window and all gestures of the canvas. */
export function ShortcutSheet() {
  const strings = useStrings(commandStrings);
  const isOpen = useStore(viewStore, ({ areShortcutsShown }) => areShortcutsShown);
  return (
    <Dialog.Root open={isOpen} onOpenChange={showShortcuts}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.overlay} />
        <Dialog.Content className={styles.sheet} aria-describedby={undefined} {...useFocusReturn()}>
          <Sections title={<Dialog.Title className={styles.title}>{strings.keys}</Dialog.Title>} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Sections({ title }: { readonly title: ReactNode }) {
  const strings = useStrings(commandStrings);
  const [query, setQuery] = useState('');
  const sections = shortcutSections(Object.values(commands), desk.platform, query);
  return (
    <>
      <header className={styles.head}>
        {title}
        <label className={styles.filter}>
          <Search size={14} aria-hidden="true" />
          <input
            aria-label={strings.filter}
            placeholder={strings.filter}
            value={query}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setQuery(event.target.value)}
          />
        </label>
        <Dialog.Close className={styles.close} aria-label={strings.close}>
          <X size={16} aria-hidden="true" />
        </Dialog.Close>
      </header>
      <div className={styles.sections}>
        {sections.map((section) => (
          <Section key={section.category} section={section} />
        ))}
        {sections.length === 0 && <p className={styles.nothing}>{strings.noKeys}</p>}
      </div>
    </>
  );
}

function Section({ section: { category, rows } }: { readonly section: ShortcutSection }) {
  const strings = useStrings(commandStrings);
  const id = useId();
  return (
    <section className={category === 'gestures' ? `${styles.section} ${styles.gestures}` : styles.section} aria-labelledby={id}>
      <h3 className={styles.heading} id={id}>
        {category === 'gestures' ? strings.gestures : strings.categories[category]}
      </h3>
      <dl className={styles.rows}>
        {rows.map((row) => (
          <Row key={row.name.en} row={row} />
        ))}
      </dl>
    </section>
  );
}

function Row({ row: { name, keys } }: { readonly row: ShortcutRow }) {
  const language = useLanguage();
  return (
    <div>
      <dt>{name[language]}</dt>
      <dd>
        {keys.map((key) => (
          <kbd key={key.en}>{key[language]}</kbd>
        ))}
      </dd>
    </div>
  );
}
