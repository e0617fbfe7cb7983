import { type ProjectDocument, projectDocumentSchema } from '../../shared/project/document.ts';
import type { UncheckedDocument } from '../../shared/project/migrations.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import type { z } from '../../shared/schema.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { DocumentProblem } from '../../shared/spec/diagnostics/document-problems.ts';

/** Where a document is wrong and how. */
interface InvalidEntry {
  readonly path: string;
  readonly problem: DocumentProblem;
  readonly expected: string;
}

type Path = readonly PropertyKey[];

/** Messages about a file that is wrong everywhere help nobody. */
const reportedEntries = 5;

/** Checks a document against the schema, and that ids are unique, that wires join nodes that exist and groups hold such, each of them once. Fails with a GD504 for each of the first wrong entries. */
export function checkDocument(document: UncheckedDocument, file: string): Result<ProjectDocument> {
  const parsed = projectDocumentSchema.safeParse(document);
  const invalid = parsed.success ? referenceProblems(parsed.data) : parsed.error.issues.map((issue) => invalidEntry(issue, document));
  if (parsed.success && invalid.length === 0) return success(parsed.data);
  return failure(...invalid.slice(0, reportedEntries).map((entry) => diagnose('GD504', { file, ...entry })));
}

function invalidEntry(issue: z.core.$ZodIssue, document: UncheckedDocument): InvalidEntry {
  const path = formatPath(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return { path, problem: valueAt(document, issue.path) === undefined ? 'missing' : 'wrong-type', expected: issue.expected };
    case 'invalid_value':
      return { path, problem: 'not-one-of', expected: issue.values.map(String).join(', ') };
    case 'too_big':
      return { path, problem: issue.inclusive === false ? 'not-below' : 'too-large', expected: `${issue.maximum}` };
    case 'too_small':
      return { path, problem: issue.inclusive === false ? 'not-above' : 'too-small', expected: `${issue.minimum}` };
    case 'unrecognized_keys':
      return { path, problem: 'unknown-entry', expected: issue.keys.join(', ') };
    case 'invalid_union':
      return 'options' in issue && issue.options
        ? { path, problem: 'not-one-of', expected: issue.options.map(String).join(', ') }
        : { path, problem: 'invalid', expected: '' };
    default:
      return { path, problem: 'invalid', expected: '' };
  }
}

function referenceProblems({ graph: { nodes, edges }, notes, groups }: ProjectDocument): readonly InvalidEntry[] {
  const nodeIds = new Set(nodes.map(({ id }) => id));
  const ends = (['source', 'target'] as const).flatMap((end) =>
    edges.flatMap((edge, index): InvalidEntry[] =>
      nodeIds.has(edge[end]) ? [] : [{ path: `graph.edges[${index}].${end}`, problem: 'no-such-node', expected: edge[end] }],
    ),
  );
  const members = groups.flatMap((group, index) => group.nodeIds.map((id, place) => ({ id, path: `groups[${index}].nodeIds[${place}]` })));
  const strangers = members.filter(({ id }) => !nodeIds.has(id));
  return [
    ...duplicates(itemsOf(nodes, 'graph.nodes')),
    ...duplicates(itemsOf(edges, 'graph.edges')),
    ...duplicates(itemsOf(notes, 'notes')),
    ...duplicates(itemsOf(groups, 'groups')),
    ...duplicates(members),
    ...ends,
    ...strangers.map(({ id, path }): InvalidEntry => ({ path, problem: 'no-such-node', expected: id })),
  ];
}

/** An id with its place in the document. */
interface PlacedId {
  readonly id: string;
  readonly path: string;
}

function itemsOf(items: readonly { readonly id: string }[], list: string): readonly PlacedId[] {
  return items.map(({ id }, index) => ({ id, path: `${list}[${index}].id` }));
}

function duplicates(items: readonly PlacedId[]): readonly InvalidEntry[] {
  const seen = new Set<string>();
  return items.flatMap(({ id, path }): InvalidEntry[] => {
    if (seen.has(id)) return [{ path, problem: 'duplicate-id', expected: '' }];
    seen.add(id);
    return [];
  });
}

/** `graph.nodes[3].parameters.units`. */
function formatPath(path: Path): string {
  return path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}${text && '.'}${String(key)}`), '');
}

function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    document,
  );
}
