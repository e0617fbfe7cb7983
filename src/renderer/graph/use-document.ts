import { useStore } from 'zustand';
import type { DescribedLayer } from '../../shared/compile/describe-layers.ts';
import { type CompiledDrawing, compilationStore } from '../compile/compilation-store.ts';
import { describedLayers } from '../compile/described-layers.ts';
import { type DocumentState, documentStore } from '../document/document-store.ts';

/** A part of the open project; the component is drawn anew when that part changes. The selector must not make new objects. */
export function useDocument<T>(selector: (state: DocumentState) => T): T {
  return useStore(documentStore, selector);
}

/** What the drawing means now. */
export function useCompilation(): CompiledDrawing {
  return useStore(compilationStore);
}

/** A part of what the drawing means; the component is drawn anew when that part changes. The selector must not make new objects. */
export function useCompiled<T>(selector: (drawing: CompiledDrawing) => T): T {
  return useStore(compilationStore, selector);
}

/** Every drawn layer described: its formula, matrices and figures. */
export function useLayers(): ReadonlyMap<string, DescribedLayer> {
  return describedLayers(useCompilation());
}
