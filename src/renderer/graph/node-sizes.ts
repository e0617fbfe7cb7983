import { createStore } from 'zustand/vanilla';
import { documentStore } from '../document/document-store.ts';
import type { Size } from './node-size.ts';

/** Sizes of the drawn nodes as the page measured them, by node id, and which opened document they are of. No part of the document. */
export interface NodeSizes {
  readonly openings: number;
  readonly sizes: ReadonlyMap<string, Size>;
}

export const nodeSizesStore = createStore<NodeSizes>(() => ({ openings: 0, sizes: new Map() }));

const nothingMeasured: ReadonlyMap<string, Size> = new Map();

/** What a layer takes that was not measured yet: a plain Dense layer. */
const usualSize: Size = { width: 160, height: 96 };

/** Takes newly measured sizes over. Those of another document are forgotten: its nodes may have the same ids. */
export function keepSizes(measured: ReadonlyMap<string, Size>): void {
  const { openings } = documentStore.getState();
  nodeSizesStore.setState((known) => ({ openings, sizes: new Map([...sizesOf(known, openings), ...measured]) }));
}

/** The sizes of the document that was opened as the n-th; empty until it is measured. */
export function sizesOf({ openings, sizes }: NodeSizes, wanted: number): ReadonlyMap<string, Size> {
  return openings === wanted ? sizes : nothingMeasured;
}

/** Size of a node of the open document; a usual one where it was not measured. */
export function sizeOfNode(id: string): Size {
  return sizesOf(nodeSizesStore.getState(), documentStore.getState().openings).get(id) ?? usualSize;
}
