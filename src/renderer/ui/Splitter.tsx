import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import styles from './splitter.module.css';

/** The edge between two parts of the window, to drag or to move with the arrow keys. */
interface SplitterProps {
  readonly label: string;
  /** Which way the edge runs. */
  readonly orientation: 'vertical' | 'horizontal';
  /** Whether dragging it right or down makes the part smaller that it sizes. */
  readonly isReversed?: boolean;
  /** Pixels. */
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
  /** The size that the part has on the screen at the moment, in pixels. */
  readonly measure: () => number;
  /** Called with each size on the way. */
  readonly onResize: (size: number) => void;
  /** The size is to be what it was at first. */
  readonly onReset: () => void;
  /** A gesture is over. */
  readonly onEnd: () => void;
  readonly className?: string;
}

/** Pixels for each press of an arrow key. */
const keyStep = 16;

export function Splitter(props: SplitterProps) {
  const { label, orientation, isReversed = false, value, minimum, maximum, measure, onResize, onReset, onEnd, className = '' } = props;
  const start = useRef<{ readonly pointer: number; readonly size: number } | null>(null);
  const sign = isReversed ? -1 : 1;
  const along = ({ clientX, clientY }: PointerEvent) => (orientation === 'vertical' ? clientX : clientY);

  const onPointerDown = (event: PointerEvent<HTMLHRElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { pointer: along(event), size: measure() };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (start.current) onResize(start.current.size + sign * (along(event) - start.current.pointer));
  };
  const onPointerEnd = () => {
    if (!start.current) return;
    start.current = null;
    onEnd();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = keySteps(orientation)[event.key];
    if (step !== undefined) onResize(measure() + sign * step * keyStep);
    else if (event.key === 'Home') onResize(minimum);
    else if (event.key === 'End') onResize(maximum);
    else if (event.key === 'Enter') onReset();
    else return;
    event.preventDefault();
    onEnd();
  };
  return (
    <hr
      tabIndex={0}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={value}
      aria-valuemin={minimum}
      aria-valuemax={maximum}
      className={`${styles.splitter} ${styles[orientation]} ${className}`}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onDoubleClick={() => {
        onReset();
        onEnd();
      }}
      onKeyDown={onKeyDown}
    />
  );
}

function keySteps(orientation: 'vertical' | 'horizontal'): Readonly<Record<string, number>> {
  return orientation === 'vertical' ? { ArrowLeft: -1, ArrowRight: 1 } : { ArrowUp: -1, ArrowDown: 1 };
}
