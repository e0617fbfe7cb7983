import type { ReactNode } from 'react';
import styles from './button.module.css';

/** A button with words, an icon, or both. */
interface ButtonProps {
  /** What it is called: shown unless `icon` stands alone, spoken always. */
  readonly label: string;
  readonly icon?: ReactNode;
  /** Shows the icon alone; the label becomes its tooltip. */
  readonly isIconOnly?: boolean;
  readonly look?: 'ghost' | 'plain' | 'primary';
  /** Why pressing it would do nothing now. It stays in the tab order, so that the reason can be read. */
  readonly unavailable?: string | null;
  /** Tooltip, where the label does not say everything. */
  readonly hint?: string;
  /** Called on every press, also while unavailable where `answersAlways`. */
  readonly onPress: () => void;
  readonly answersAlways?: boolean;
}

export function Button({ label, icon, isIconOnly, look = 'ghost', unavailable, hint, onPress, answersAlways }: ButtonProps) {
  const classes = [styles.button, look === 'primary' && styles.primary, look === 'plain' && styles.plain, isIconOnly && styles.iconOnly];
  return (
    <button
      type="button"
      className={classes.filter(Boolean).join(' ')}
      aria-label={isIconOnly ? label : undefined}
      aria-disabled={unavailable ? true : undefined}
      title={unavailable || hint || (isIconOnly ? label : undefined)}
      onClick={() => {
        if (!unavailable || answersAlways) onPress();
      }}
    >
      {icon}
      {!isIconOnly && label}
    </button>
  );
}
