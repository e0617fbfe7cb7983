import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { maximumRecentCommands } from '../../../shared/ipc/main-api.ts';
import { announce } from '../../app/announcer.ts';
import { commands } from '../../app/commands/commands.ts';
import { formatShortcut, matches } from '../../app/commands/shortcut.ts';
import { openTemplate } from '../../app/project-files.ts';
import { changeSettings, settingsStore } from '../../app/settings-store.ts';
import { showCommandPalette, viewStore } from '../../app/view-store.ts';
import { desk } from '../../desk.ts';
import { documentStore } from '../../document/document-store.ts';
import { appendFromPalette } from '../../graph/canvas-commands.ts';
import { goTo } from '../../graph/find/find-store.ts';
import { commandStrings } from '../../i18n/strings/commands.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { useFocusReturn } from '../../ui/use-focus-return.ts';
import { groupEntries, searchEntries, withUsed } from './arrange-entries.ts';
import styles from './command-palette.module.css';
import { commandEntries, kindEntries, layerEntries, type PaletteCategory, type PaletteEntry, templateEntries } from './palette-entries.ts';

/** Everything that can be done, to be found by its name. */
export function CommandPalette() {
  const strings = useStrings(commandStrings);
  const isOpen = useStore(viewStore, ({ isCommandPaletteShown }) => isCommandPaletteShown);
  const chosen = useRef<PaletteEntry | null>(null);

  function choose(entry: PaletteEntry): void {
    chosen.current = entry;
    showCommandPalette(false);
  }

  // Carried out when the focus is back where it was, so that it can move it elsewhere.
  const focusReturn = useFocusReturn(() => {
    const entry = chosen.current;
    chosen.current = null;
    if (!entry) return;
    const { recentCommands } = settingsStore.getState();
    changeSettings({ recentCommands: withUsed(recentCommands, entry.id, maximumRecentCommands) });
    void entry.run();
  });

  return (
    <Dialog.Root open={isOpen} onOpenChange={showCommandPalette}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.overlay} />
        <Dialog.Content
          className={styles.palette}
          aria-describedby={undefined}
          data-testid="command-palette"
          {...focusReturn}
          onKeyDown={(event) => {
            // The keys that open it close it as well.
            const { shortcuts } = commands['search-commands'];
            if (!shortcuts.some((shortcut) => matches(shortcut, event, desk.platform))) return;
            event.preventDefault();
            showCommandPalette(false);
          }}
        >
          <Dialog.Title className={styles.title}>{strings.search}</Dialog.Title>
          <Entries choose={choose} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The field and the list below it. Made anew each time it opens, of what can be done then. */
function Entries({ choose }: { readonly choose: (entry: PaletteEntry) => void }) {
  const strings = useStrings(commandStrings);
  const [query, setQuery] = useState('');
  const [entries] = useState(presentEntries);
  const { recentCommands } = settingsStore.getState();
  const groups = useMemo(
    () => (query.trim() === '' ? groupEntries(entries, recentCommands) : [searchEntries(entries, query, recentCommands, headings)]),
    [entries, query, recentCommands],
  );

  const found = groups.reduce((sum, group) => sum + group.entries.length, 0);
  useEffect(() => {
    if (query.trim() !== '') announce('find', () => strings.results(found));
  }, [query, found, strings]);

  return (
    <Command label={strings.search} shouldFilter={false} loop vimBindings={false}>
      <div className={styles.head}>
        <Search size={16} aria-hidden="true" />
        <Command.Input className={styles.field} placeholder={strings.placeholder} value={query} onValueChange={setQuery} />
      </div>
      <Command.List className={styles.list} label={strings.search}>
        {found === 0 && (
          // An option too: a list without any is none to a screen reader.
          <Command.Item className={styles.empty} value="nothing" disabled>
            {strings.nothing}
          </Command.Item>
        )}
        {groups.map(({ heading, entries: listed }) => (
          <Command.Group
            key={heading}
            className={styles.group}
            heading={heading === null ? undefined : heading === 'recent' ? strings.recent : strings.categories[heading]}
          >
            {listed.map((entry) => (
              <Entry key={entry.id} entry={entry} showsCategory={heading === null || heading === 'recent'} choose={choose} />
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  );
}

interface EntryProps {
  readonly entry: PaletteEntry;
  readonly showsCategory: boolean;
  readonly choose: (entry: PaletteEntry) => void;
}

function Entry({ entry, showsCategory, choose }: EntryProps) {
  const strings = useStrings(commandStrings);
  const language = useLanguage();
  const { id, name, category, shortcut, isAvailable } = entry;
  return (
    <Command.Item className={styles.entry} value={id} disabled={!isAvailable} onSelect={() => choose(entry)} data-testid={`entry ${id}`}>
      <span className={styles.name}>{name[language]}</span>
      {showsCategory && <span className={styles.category}>{strings.categories[category]}</span>}
      {shortcut && <kbd className={styles.keys}>{formatShortcut(shortcut, desk.platform)}</kbd>}
    </Command.Item>
  );
}

const categoryNames = [commandStrings.en.categories, commandStrings.ja.categories] as const;

const headings = Object.fromEntries(
  Object.keys(commandStrings.en.categories).map((category) => {
    const [en, ja] = categoryNames.map((names) => names[category as PaletteCategory]);
    return [category, { en, ja }];
  }),
) as Readonly<Record<PaletteCategory, { readonly en: string; readonly ja: string }>>;

function presentEntries(): readonly PaletteEntry[] {
  const { graph } = documentStore.getState().document;
  return [
    ...commandEntries(commands),
    ...kindEntries(appendFromPalette),
    ...templateEntries(openTemplate),
    ...layerEntries(graph, (id) => goTo({ type: 'node', id })),
  ];
}
