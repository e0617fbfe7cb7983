import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useLanguage } from '../i18n/use-strings.ts';
import { Button } from './Button.tsx';
import { formatCount } from './format-number.ts';
import styles from './pager.module.css';

/** Turns the pages of something that is numbered from 0. */
interface PagerProps {
  readonly first: number;
  readonly total: number;
  /** What is on a page. */
  readonly size: number;
  /** Says which part of all is shown; numbers are counted as the caller passes `from`. */
  readonly text: (first: string, last: string, all: string) => string;
  readonly previous: string;
  readonly next: string;
  /** The number that the first of all has for people: 1, or 0 where it is an index of a matrix. */
  readonly from?: 0 | 1;
  readonly onTurn: (first: number) => void;
}

/** Nothing where all is on one page. */
export function Pager({ first, total, size, text, previous, next, from = 1, onTurn }: PagerProps) {
  const language = useLanguage();
  if (total <= size) return null;
  const count = (value: number) => formatCount(value, language);
  const last = Math.min(total, first + size);
  return (
    <div className={styles.pager}>
      <Button
        label={previous}
        isIconOnly
        icon={<ChevronLeft size={14} aria-hidden="true" />}
        unavailable={first === 0 ? previous : null}
        onPress={() => onTurn(Math.max(0, first - size))}
      />
      <span className={styles.text}>{text(count(first + from), count(last - 1 + from), count(total))}</span>
      <Button
        label={next}
        isIconOnly
        icon={<ChevronRight size={14} aria-hidden="true" />}
        unavailable={last === total ? next : null}
        onPress={() => onTurn(first + size)}
      />
    </div>
  );
}
