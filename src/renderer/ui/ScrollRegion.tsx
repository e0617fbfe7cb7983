import type { ReactNode } from 'react';

interface ScrollRegionProps {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** A part of the window that scrolls and holds nothing that takes the focus: it is in the tab order itself, so that it can be scrolled by keyboard. */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
