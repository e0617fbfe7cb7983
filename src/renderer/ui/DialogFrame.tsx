import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './dialog-frame.module.css';

interface DialogFrameProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly title: string;
  readonly subtitle: string;
  /** What the cross says. */
  readonly close: string;
  /** Before the title. */
  readonly sign?: ReactNode;
  /** Of a dialog that holds more than others. */
  readonly isWide?: boolean;
  readonly testId: string;
  /** Puts the focus where one begins, and prevents the event where it did. */
  readonly onOpenAutoFocus: (event: Event) => void;
  readonly children: ReactNode;
}

/** A large dialog in the middle of the window: title, sentence and cross on top, what it holds below. Escape and a press beside it close it. */
export function DialogFrame({
  isOpen,
  onOpenChange,
  title,
  subtitle,
  close,
  sign,
  isWide,
  testId,
  onOpenAutoFocus,
  children,
}: DialogFrameProps) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.overlay} />
        <Dialog.Content className={styles.sheet} data-is-wide={isWide} data-testid={testId} onOpenAutoFocus={onOpenAutoFocus}>
          <header className={styles.header}>
            {sign}
            <div>
              <Dialog.Title className={styles.title}>{title}</Dialog.Title>
              <Dialog.Description className={styles.subtitle}>{subtitle}</Dialog.Description>
            </div>
            <Dialog.Close className={styles.close} aria-label={close} title={close}>
              <X size={16} aria-hidden="true" />
            </Dialog.Close>
          </header>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
