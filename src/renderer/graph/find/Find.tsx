import { useStore } from 'zustand';
import { FindBar } from './FindBar.tsx';
import { FoundMarks } from './FoundMarks.tsx';
import { findStore } from './find-store.ts';

/** The search on the canvas: its bar, and marks around what is found. */
export function Find() {
  const isOpen = useStore(findStore, (state) => state.isOpen);
  if (!isOpen) return null;
  return (
    <>
      <FindBar />
      <FoundMarks />
    </>
  );
}
