import { wholeSplit } from '../spec/split.ts';
import { plainTraining } from '../spec/training-spec.ts';

/** A project document of some version, before the schema has looked at it. */
export type UncheckedDocument = { readonly [field: string]: unknown; readonly training?: unknown };

/** Turns a document of version `from` into one of version `from + 1`; it need not change `version`. */
export interface Migration {
  readonly from: number;
  readonly migrate: (document: UncheckedDocument) => UncheckedDocument;
}

/** Every migration, from version 1 on without a gap. */
export const migrations: readonly Migration[] = [
  // Version 2 knows mini-batches, optimizers, decay and the L2 penalty; version 1 knew batch gradient descent alone.
  { from: 1, migrate: (document) => ({ ...document, training: { ...plainTraining, ...recordOf(document.training) } }) },
  // Version 3 knows notes and groups.
  { from: 2, migrate: (document) => ({ notes: [], groups: [], ...document }) },
  // Version 4 parts the data; before, all of it was trained on.
  { from: 3, migrate: (document) => ({ split: wholeSplit, ...document }) },
];

/** A field that should hold an object; whatever else it holds is left to the schema to refuse. */
function recordOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/** Brings a document of an older version up to date, one version after the other. A document of the newest version comes back unchanged. */
export function migrateDocument(document: UncheckedDocument, version: number, steps: readonly Migration[] = migrations): UncheckedDocument {
  return steps
    .filter(({ from }) => from >= version)
    .reduce((migrated, { from, migrate }) => ({ ...migrate(migrated), version: from + 1 }), document);
}
