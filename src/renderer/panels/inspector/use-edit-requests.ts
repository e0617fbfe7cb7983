import { type RefObject, useEffect } from 'react';
import { useStore } from 'zustand';
import { editRequests } from '../../graph/edit-requests.ts';

/** Moves the focus to the first field of the inspector whenever that is asked for. */
export function useEditRequests(frame: RefObject<HTMLElement | null>): void {
  const count = useStore(editRequests, (state) => state.count);
  useEffect(() => {
    if (count > 0) frame.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, [count, frame]);
}
