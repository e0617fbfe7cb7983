import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useLanguage } from '../../i18n/use-strings.ts';
import { useDocument } from '../use-document.ts';
import { type FoundElement, findElements } from './find-elements.ts';
import { findStore } from './find-store.ts';

/** What is found on the canvas now. */
export function useFound(): readonly FoundElement[] {
  const language = useLanguage();
  const query = useStore(findStore, (state) => state.query);
  const graph = useDocument(({ document }) => document.graph);
  const notes = useDocument(({ document }) => document.notes);
  return useMemo(() => findElements({ graph, notes }, query, language), [graph, notes, query, language]);
}
