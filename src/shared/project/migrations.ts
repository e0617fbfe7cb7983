/** A project document of some version, before the schema has looked at it. */
export type UncheckedDocument = Readonly<Record<string, unknown>>;

/** Turns a document of version `from` into one of version `from + 1`; it need not change `version`. */
export interface Migration {
  readonly from: number;
  readonly migrate: (document: UncheckedDocument) => UncheckedDocument;
}

/** Every migration, from version 1 on without a gap. Version 1 is the first, so there is none yet. */
export const migrations: readonly Migration[] = [];

/** Brings a document of an older version up to date, one version after the other. A document of the newest version comes back unchanged. */
export function migrateDocument(document: UncheckedDocument, version: number, steps: readonly Migration[] = migrations): UncheckedDocument {
  return steps
    .filter(({ from }) => from >= version)
    .reduce((migrated, { from, migrate }) => ({ ...migrate(migrated), version: from + 1 }), document);
}
