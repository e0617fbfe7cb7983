import { FilePlus2, FolderOpen, Redo2, Save, Undo2 } from 'lucide-react';
import { commands } from '../app/commands/commands.ts';
import { formatShortcut } from '../app/commands/shortcut.ts';
import { windowRegion } from '../app/window-regions.ts';
import { desk } from '../desk.ts';
import { useDocument } from '../graph/use-document.ts';
import { windowStrings } from '../i18n/strings/window.ts';
import { useLanguage, useStrings } from '../i18n/use-strings.ts';
import { Button } from '../ui/Button.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { ProjectName } from './ProjectName.tsx';
import { SearchButton } from './SearchButton.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import styles from './top-bar.module.css';

const icons = { new: FilePlus2, open: FolderOpen, save: Save, undo: Undo2, redo: Redo2 } as const;

/** Name of the project, files, history, the search for commands, language and theme. */
export function TopBar() {
  const canUndo = useDocument((state) => state.canUndo);
  const canRedo = useDocument((state) => state.canRedo);
  return (
    <header className={styles.bar} {...windowRegion}>
      <h1 className={styles.logo} aria-label="Gradient Desk" />
      <ProjectName />
      <EditedMark />
      <div className={styles.group}>
        <CommandButton id="new" />
        <CommandButton id="open" />
        <CommandButton id="save" />
      </div>
      <div className={styles.group}>
        <CommandButton id="undo" isDisabled={!canUndo} />
        <CommandButton id="redo" isDisabled={!canRedo} />
      </div>
      <div className={styles.end}>
        <SearchButton />
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}

/** One icon for a command, with its name and shortcut as the tooltip. */
function CommandButton({ id, isDisabled = false }: { readonly id: keyof typeof icons; readonly isDisabled?: boolean }) {
  const language = useLanguage();
  const { name, shortcuts, run } = commands[id];
  const [shortcut] = shortcuts;
  const Icon = icons[id];
  const tooltip = shortcut ? `${name[language]} (${formatShortcut(shortcut, desk.platform)})` : name[language];
  return (
    <Button
      label={name[language]}
      hint={tooltip}
      icon={<Icon size={16} aria-hidden="true" />}
      isIconOnly
      unavailable={isDisabled ? tooltip : null}
      onPress={() => void run()}
    />
  );
}

function EditedMark() {
  const strings = useStrings(windowStrings);
  const edited = useDocument((state) => state.edited);
  return (
    <span className={styles.edited} data-testid="edited" title={edited ? strings.editedLong : undefined}>
      {edited ? `• ${strings.edited}` : ''}
    </span>
  );
}
