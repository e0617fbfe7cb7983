import { X } from 'lucide-react';
import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';
import { type Diagnostic, describeDiagnostic } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { doctorStrings } from '../../i18n/strings/doctor.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { DoctorCard } from './DoctorCard.tsx';
import styles from './doctor-popover.module.css';

interface DoctorPopoverProps {
  readonly diagnostic: Diagnostic;
  /** Looks of the button that opens the card. */
  readonly className: string | undefined;
  readonly testId?: string;
  readonly children: ReactNode;
}

/** What stands in red on the canvas, as a button that opens the card of the problem beside it. Escape or a press elsewhere closes it. */
export function DoctorPopover({ diagnostic, className, testId, children }: DoctorPopoverProps) {
  const strings = useStrings(doctorStrings);
  const language = useLanguage();
  const { title } = describeDiagnostic(diagnostic, language);
  return (
    <Popover.Root>
      {/* React Flow neither drags nor pans from here, and the keys of the canvas are not meant for it. */}
      <Popover.Trigger
        className={`${styles.trigger} ${className ?? ''} nodrag nopan nokey`}
        title={strings.open}
        data-testid={testId}
        onClick={(event) => event.stopPropagation()}
      >
        {children}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className={styles.sheet} aria-label={title} side="bottom" sideOffset={10} collisionPadding={12}>
          <DoctorCard
            diagnostic={diagnostic}
            layout="narrow"
            corner={
              <Popover.Close className={styles.close} aria-label={strings.close}>
                <X size={14} aria-hidden="true" />
              </Popover.Close>
            }
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
