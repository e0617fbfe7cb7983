import { useStore as useFlowStore } from '@xyflow/react';
import { createContext } from 'react';

/** Pixels of a picture for each pixel of its node at zoom 1. Given to all pictures from above: React Flow's store would ask each of them whenever anything moves. */
export const Sharpness = createContext(1);

/** The sharpness that suits the present zoom: more where the drawing is enlarged. Changes in whole steps only. */
export function useSharpness(): number {
  return useFlowStore(({ transform: [, , zoom] }) => Math.max(1, Math.ceil(zoom - 0.05)));
}
