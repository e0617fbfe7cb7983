import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useStore } from 'zustand';
import { commands } from '../app/commands/commands.ts';
import { formatShortcut } from '../app/commands/shortcut.ts';
import { showShortcuts, viewStore } from '../app/view-store.ts';
import { desk } from '../desk.ts';
import { shortcutStrings } from '../i18n/strings/shortcuts.ts';
import { windowStrings } from '../i18n/strings/window.ts';
import { useLanguage, useStrings } from '../i18n/use-strings.ts';
import styles from './shortcut-sheet.module.css';

/** All keys of the window and of the canvas. */
export function ShortcutSheet() {
  const strings = useStrings(windowStrings);
  const canvas = useStrings(shortcutStrings);
  const language = useLanguage();
  const isOpen = useStore(viewStore, ({ areShortcutsShown }) => areShortcutsShown);
  const rows = Object.values(commands)
    .filter(({ shortcuts }) => shortcuts.length > 0)
    .map(({ name, shortcuts }) => [name[language], shortcuts.map((shortcut) => formatShortcut(shortcut, desk.platform))] as const);
  return (
    <Dialog.Root open={isOpen} onOpenChange={showShortcuts}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.overlay} />
        <Dialog.Content className={styles.sheet} aria-describedby={undefined}>
          <Dialog.Title className={styles.title}>{strings.shortcuts}</Dialog.Title>
          <dl className={styles.keys}>
            {[...rows, ...canvas.rows].map(([name, keys]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
          <Dialog.Close className={styles.close} aria-label={strings.close}>
            <X size={16} aria-hidden="true" />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
