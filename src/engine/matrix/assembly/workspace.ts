import { panelWidth } from './grouped-tile';

// Memory in which a thread packs the matrices of a product. A program of little work has none, and then nothing is packed.
//
// `../program/workspace.ts` reserves it; the sizes here and there change together.

/** This instance's part. Every thread has an instance of the module, and so a variable, of its own. */
let start: usize = 0;

/** To be called before a thread runs steps. `workspace`: that of thread 0, or 0 for none; the others' follow it. */
export function takeWorkspace(workspace: usize, thread: i32): void { start = workspace == 0 ? 0 : workspace + <usize>thread * workspaceBytes; }

@inline export function hasWorkspace(): bool { return start != 0; }

/** Panels that are packed at a time. */
export const panels: usize = 32;

/** From panel to panel. A line more than 256 rows take, so that the panels' rows do not fall into the same set of the cache. */
export const panelBytes: usize = 256 * panelWidth + 64;

/** Groups of four rows of the left matrix that are packed at a time. */
export const groups: i32 = 8;

/** From group to group: four rows, for 256 products, and a line more. */
export const groupBytes: usize = 4 * 256 * 8 + 64;

/** One tile. */
const tileBytes: usize = 4 * panelWidth;

/** Bytes of a row of a wide panel: six vectors. */
export const wideWidth: usize = 96;

const wideBytes: usize = 256 * wideWidth;

/** Rows that are compressed at a time. */
export const compressedRows: i32 = 128;

/** At most 256 numbers of up to 8 bytes, each with an offset of 4. */
export const compressedRowBytes: usize = 256 * 12;

const groupsAt: usize = panels * panelBytes;
const tileAt: usize = groupsAt + <usize>groups * groupBytes;
const wideAt: usize = tileAt + tileBytes;
const endsAt: usize = wideAt + wideBytes;
const compressedAt: usize = endsAt + 4 * <usize>compressedRows;

/** All of it, for one thread. */
export const workspaceBytes: usize = compressedAt + <usize>compressedRows * compressedRowBytes;

/** Where that panel is packed. */
@inline export function panelPlace(panel: usize): usize { return start + panel * panelBytes; }

/** Where that group of four rows of the left matrix is packed. */
@inline export function groupPlace(group: i32): usize { return start + groupsAt + <usize>group * groupBytes; }

/** Where a tile is made of which not all belongs to the result. */
@inline export function tilePlace(): usize { return start + tileAt; }

/** Where the wide panel is packed. */
@inline export function widePlace(): usize { return start + wideAt; }

/** Where the end of a compressed row is noted. */
@inline export function compressedEnd(row: i32): usize { return start + endsAt + 4 * <usize>row; }

/** Where a compressed row begins. */
@inline export function compressedPlace(row: i32): usize { return start + compressedAt + <usize>row * compressedRowBytes; }
