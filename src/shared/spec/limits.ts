/** Bounds that are checked before anything is allocated. One place, so that a message and the check cannot disagree. */
export const limits = {
  /** Units of one dense layer. */
  units: 100_000,
  /** Features that one layer makes of those that come in. */
  madeFeatures: 20_000,
  /** Wires into one layer. */
  layerInputs: 16,
  /** Nodes of a drawn graph. */
  nodes: 2_000,
  /** Edges of a drawn graph. */
  edges: 10_000,
  /** Notes on a canvas. */
  notes: 500,
  /** Characters of a note. */
  noteLength: 5_000,
  /** Characters of a text on the clipboard that is read or written. */
  clipboardLength: 8 * 1024 ** 2,
  /** Bytes of the arena in which a network trains: all buffers of its plan. WebAssembly addresses 4 GiB. */
  arenaBytes: 3 * 1024 ** 3,
  /** Iterations of one run. */
  iterations: 100_000_000,
  /** Iterations of all runs together that parameters have been through: so far below 2^53 that none is lost by rounding. */
  allIterations: 1e15,
  /** Examples of one mini-batch. */
  batchSize: 100_000_000,
  /** Bytes of a project file on disk. */
  projectFileBytes: 512 * 1024 ** 2,
  /** Bytes of all entries of a project file together, unpacked. */
  projectUnpackedBytes: 2 * 1024 ** 3,
  /** Bytes of `project.json`, unpacked. */
  projectJsonBytes: 16 * 1024 ** 2,
  /** Characters of any name a user gives. */
  nameLength: 200,
} as const;
