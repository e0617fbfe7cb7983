import { VisuallyHidden } from 'radix-ui';
import { useStore } from 'zustand';
import { resultStore } from './result-store.ts';

/** Says the results of gestures to screen readers; not seen, since the canvas shows them. */
export function ResultStatus() {
  const { text, count } = useStore(resultStore);
  return (
    <VisuallyHidden.Root role="status" aria-live="polite" data-testid="canvas-result">
      <span key={count}>{text}</span>
    </VisuallyHidden.Root>
  );
}
