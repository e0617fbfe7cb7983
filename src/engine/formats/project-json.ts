import { type ProjectDocument, projectVersion } from '../../shared/project/document.ts';
import { migrateDocument, type UncheckedDocument } from '../../shared/project/migrations.ts';
import { failure, type Result } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { checkDocument } from './check-document.ts';

/**
 * Reads project.json of any version up to this program's; `file` is the project file's name. Fails with GD501 (JSON, but of something else), GD502 (a
 * version from the future), GD504 (not JSON, or an entry that is wrong). The version is looked at before anything else of the document.
 */
export function readProjectJson(bytes: Uint8Array, file: string): Result<ProjectDocument> {
  const document = parseJson(bytes);
  if (document === undefined) return failure(diagnose('GD504', { file, path: '', problem: 'not-json', expected: '' }));
  if (!isObject(document)) return failure(diagnose('GD504', { file, path: '', problem: 'not-an-object', expected: '' }));
  if (document.format !== 'gradient-desk') return failure(diagnose('GD501', { file }));
  const { version } = document;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return failure(diagnose('GD504', { file, path: 'version', problem: 'not-one-of', expected: `1 … ${projectVersion}` }));
  }
  if (version > projectVersion) return failure(diagnose('GD502', { file, version, supported: projectVersion }));
  return checkDocument(migrateDocument(document, version), file);
}

/** The text of project.json: indented, so that people can read it and compare two of them. */
export function writeProjectJson(document: ProjectDocument): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
}

/** The value of a JSON text, undefined where it is none. A byte order mark is skipped, as editors may add one. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is UncheckedDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
