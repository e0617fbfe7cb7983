import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** What stands where there is nothing to show yet: what will, and how it comes to be. */
interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  /** Whether it is good news. */
  readonly isGood?: boolean;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

export function EmptyState({ icon: Icon, title, text, isGood = false, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <Icon className={isGood ? styles.good : styles.icon} size={24} strokeWidth={1.5} aria-hidden="true" />
      <strong className={styles.title}>{title}</strong>
      <p className={styles.text}>{text}</p>
      {children}
    </div>
  );
}
