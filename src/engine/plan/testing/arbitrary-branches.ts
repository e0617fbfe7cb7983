import fc from 'fast-check';
import type { ChainLayer } from '../../../shared/project/templates/chain.ts';
import type { WiredLayer } from '../../../shared/project/testing/branched-graph.ts';
import { activation, add, concat, dense, flatten } from './specs.ts';

/** A layer to be drawn onto whatever is there, and how many places back from the end the values are that it reads. */
export interface DrawnLayer {
  readonly layer: ChainLayer;
  readonly picks: readonly [number, ...number[]];
}

/** Mostly the value that was made last, so that networks are deep too. */
const pick = fc.oneof(fc.constant(0), fc.nat(6));

/** One of these layers of one input, or one that joins several, with picks of the values it reads. */
export function arbitraryDrawnLayer(layer: fc.Arbitrary<ChainLayer>): fc.Arbitrary<DrawnLayer> {
  const kinds = fc.oneof({ arbitrary: layer, weight: 3 }, { arbitrary: fc.constantFrom(add, concat), weight: 2 });
  return fc.record({ layer: kinds, picks: fc.tuple(pick, pick, pick) });
}

/** The layers so far, and the rows of what each gives; place 0 is the input, place 1 what flattens it. */
interface Drawing {
  readonly layers: WiredLayer[];
  readonly rows: number[];
}

/**
 * Wires drawn layers one after the other behind an input of so many features, so that every wire makes sense. Whatever feeds nothing in the end
 * is concatenated, so that all of it leads to the layers that follow. Returns the layers and the place of the last one.
 */
export function wireLayers(
  features: number,
  drawn: readonly DrawnLayer[],
): { readonly layers: readonly WiredLayer[]; readonly last: number } {
  const drawing: Drawing = { layers: [[flatten, 0]], rows: [features, features] };
  for (const { layer, picks } of drawn) {
    const [first = 1, ...others] = picks.map((back) => Math.max(1, drawing.layers.length - back));
    if (layer.kind === 'add') drawAdd(drawing, first, others);
    else if (layer.kind === 'concat') drawJoin(drawing, concat, [first, ...others]);
    else draw(drawing, layer, [first]);
  }
  const feeding = new Set(drawing.layers.flatMap(([, ...sources]) => sources));
  const loose = drawing.layers.map((_, index) => index + 1).filter((place) => !feeding.has(place));
  return { last: loose.length > 1 ? draw(drawing, concat, loose) : drawing.layers.length, layers: drawing.layers };
}

/** Adds values of as many rows as the first. Where there are none, a dense layer makes one, or the first is added to its own copy. */
function drawAdd(drawing: Drawing, first: number, others: readonly number[]): void {
  const rows = drawing.rows[first] ?? 1;
  const equal = others.filter((other) => other !== first && drawing.rows[other] === rows);
  const isEven = first % 2 === 0;
  if (equal.length === 0 && isEven) drawJoin(drawing, add, [first, draw(drawing, dense(rows, 'tanh'), [others[0] ?? first])]);
  else drawJoin(drawing, add, [first, ...equal]);
}

/** Each source once; a single one is joined with its own copy, as a linear activation passes the same matrix on. */
function drawJoin(drawing: Drawing, join: ChainLayer, sources: readonly number[]): void {
  const [first = 1, ...others] = new Set(sources);
  draw(drawing, join, [first, ...(others.length > 0 ? others : [draw(drawing, activation('linear'), [first])])]);
}

/** Draws a layer and returns its place. */
function draw(drawing: Drawing, layer: ChainLayer, sources: readonly number[]): number {
  const rows = sources.map((source) => drawing.rows[source] ?? 1);
  const passedOn = layer.kind === 'concat' ? rows.reduce((sum, count) => sum + count, 0) : (rows[0] ?? 1);
  drawing.layers.push([layer, ...sources]);
  drawing.rows.push(layer.kind === 'dense' ? layer.parameters.units : passedOn);
  return drawing.layers.length;
}
