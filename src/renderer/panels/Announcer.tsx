import { VisuallyHidden } from 'radix-ui';
import { useStore } from 'zustand';
import { announcementStore } from '../app/announcer.ts';

/** What screen readers are told, one thing after the other. It is not seen. */
export function Announcer() {
  const { text, id } = useStore(announcementStore);
  return (
    <VisuallyHidden.Root role="status" aria-live="polite" data-testid="announcement">
      {/* Another element each time: the same words again are spoken again. */}
      <span key={id}>{text}</span>
    </VisuallyHidden.Root>
  );
}
