import { ContextMenu } from 'radix-ui';
import { Fragment, type MouseEvent, type ReactElement, useRef, useState } from 'react';
import { type Command, runCommand } from '../../app/commands/command.ts';
import { commands } from '../../app/commands/commands.ts';
import { formatShortcut } from '../../app/commands/shortcut.ts';
import { desk } from '../../desk.ts';
import { addingStrings } from '../../i18n/strings/adding.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { isCanvasFocus } from '../canvas-focus.ts';
import { elementAround, focusElement } from '../focus-element.ts';
import type { ClientPoint } from '../notice-store.ts';
import styles from './canvas-menu.module.css';
import { type MenuSubject, menuCommands } from './menu-commands.ts';
import { selectUnder } from './select-under.ts';

/** The menu of what is right-clicked in `children`, which is one element; also for Shift+F10 and the menu key, about what has the focus. */
export function CanvasMenu({ children }: { readonly children: ReactElement }) {
  const strings = useStrings(addingStrings);
  const [subject, setSubject] = useState<MenuSubject>('canvas');
  const opened = useRef<ClientPoint>({ x: 0, y: 0 });
  const chosen = useRef<Command | null>(null);

  function onContextMenu(event: MouseEvent): void {
    // A field has the system's own menu, and what floats over the canvas has none.
    if (!isCanvasFocus(event.target)) return;
    const under = elementAround(event.target);
    if (under) focusElement(under, 0);
    opened.current = { x: event.clientX, y: event.clientY };
    setSubject(selectUnder(event.target));
  }

  /** Carried out once the menu has given the focus back, since a command may take it elsewhere. */
  function onCloseAutoFocus(): void {
    const command = chosen.current;
    chosen.current = null;
    if (command) queueMicrotask(() => runCommand(command, subject === 'canvas' ? opened.current : undefined));
  }

  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger asChild onContextMenu={onContextMenu}>
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content
          className={styles.menu}
          aria-label={strings.menuOf[subject]}
          collisionPadding={10}
          onCloseAutoFocus={onCloseAutoFocus}
        >
          {menuCommands(subject, commands).map((group, index) => (
            <Fragment key={group[0]?.[0]}>
              {index > 0 && <ContextMenu.Separator className={styles.separator} />}
              {group.map(([name, command]) => (
                <MenuItem
                  key={name}
                  command={command}
                  onChoose={() => {
                    chosen.current = command;
                  }}
                />
              ))}
            </Fragment>
          ))}
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

interface MenuItemProps {
  readonly command: Command;
  readonly onChoose: () => void;
}

function MenuItem({ command: { name, shortcuts, isAvailable }, onChoose }: MenuItemProps) {
  const language = useLanguage();
  const [shortcut] = shortcuts;
  return (
    <ContextMenu.Item className={styles.item} disabled={!(isAvailable?.() ?? true)} onSelect={onChoose}>
      <span>{name[language]}</span>
      {shortcut && (
        <span className={styles.keys} aria-hidden="true">
          {formatShortcut(shortcut, desk.platform)}
        </span>
      )}
    </ContextMenu.Item>
  );
}
