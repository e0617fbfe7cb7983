/** What all others are compared with, in cost and, in the tables, in time. */
export const referencePeer = 'ours-f64';

/** Of entrants of a work, ours or, where it does not do the work, the first of the others in float64. `nameOf`: the name of an entrant's peer. */
export function referenceOf(entrants, nameOf) {
  return entrants.find((entrant) => nameOf(entrant) === referencePeer) ?? entrants.find((entrant) => /-f64\b/.test(nameOf(entrant)));
}

/** The first word of the yardsticks of the products: what the core could reach in registers alone. */
export const yardstick = 'peak';

/** The first word of our own lines. */
export const ours = 'ours';

/** Foreign peers as a user would write them, an iteration a call. */
const handWritten = (name) => !/^(jax-scan|numpy-gram)-/.test(name);

/** Whether the peer is somebody else's. */
export function isForeign(name) {
  return !name.startsWith(`${ours}-`) && !name.startsWith(`${yardstick}-`);
}

/**
 * The fastest foreign peer among the rows of a work that computes the same, of either precision, or null. NumPy in Gram form is left out, being our own idea, and
 * so is JAX's compiled loop, unless `withScan`.
 */
export function bestPeer(rows, { withScan }) {
  const counts = (name) => isForeign(name) && (handWritten(name) || (withScan && name.startsWith('jax-scan-')));
  const candidates = rows.filter(({ peer, verdict }) => counts(peer) && verdict !== 'different');
  return candidates.reduce((best, row) => (best && best.microseconds <= row.microseconds ? best : row), null);
}
