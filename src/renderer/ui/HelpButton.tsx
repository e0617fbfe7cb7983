import { CircleQuestionMark } from 'lucide-react';
import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';
import { fieldStrings } from '../i18n/strings/fields.ts';
import { useStrings } from '../i18n/use-strings.ts';
import styles from './help-button.module.css';

/** A question mark behind the label of a field. */
interface HelpButtonProps {
  /** What is explained: the label of the field. */
  readonly about: string;
  readonly children: ReactNode;
}

/** Opens an explanation beside the field; Escape, a second press or a press elsewhere closes it. */
export function HelpButton({ about, children }: HelpButtonProps) {
  const strings = useStrings(fieldStrings);
  return (
    <Popover.Root>
      <Popover.Trigger className={`${styles.button} nokey`} aria-label={strings.about(about)} title={strings.about(about)}>
        <CircleQuestionMark size={13} aria-hidden="true" />
      </Popover.Trigger>
      {/* Behind the trigger: of two anchors the later one counts. */}
      <Popover.Anchor className={styles.anchor} />
      <Popover.Portal>
        <Popover.Content
          className={styles.sheet}
          aria-label={about}
          side="left"
          align="start"
          sideOffset={12}
          collisionPadding={10}
          // Nothing in it can be focused: the sheet itself takes the focus, so that it is read out.
          tabIndex={-1}
        >
          <strong className={styles.title}>{about}</strong>
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
