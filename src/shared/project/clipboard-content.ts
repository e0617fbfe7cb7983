import { failure, type Result, success } from '../result.ts';
import { z } from '../schema.ts';
import { diagnose } from '../spec/diagnostics/diagnostic.ts';
import { limits } from '../spec/limits.ts';
import { groupSchema, noteSchema } from './annotations.ts';
import { graphEdgeSchema, graphNodeSchema } from './graph.ts';

/** What every text with a copied part of a drawing says of itself. */
const clipboardFormat = 'gradient-desk/clipboard';

/** Version of the clipboard's content that this program writes, and the newest it reads. */
const clipboardVersion = 1;

const clipboardContentSchema = z.strictObject({
  format: z.literal(clipboardFormat),
  version: z.literal(clipboardVersion),
  nodes: z.array(graphNodeSchema).max(limits.nodes),
  edges: z.array(graphEdgeSchema).max(limits.edges),
  notes: z.array(noteSchema).max(limits.notes),
  groups: z.array(groupSchema).max(limits.nodes),
});

/** A copied part of a drawing: layers, the wires among them, notes, and groups all of whose layers are in it. Ids are those of the original. */
export type ClipboardContent = Omit<z.infer<typeof clipboardContentSchema>, 'format' | 'version'>;

/** The content as the text that goes to the clipboard: JSON, so that it can be pasted into another window or into a message. */
export function formatClipboardContent({ nodes, edges, notes, groups }: ClipboardContent): string {
  return JSON.stringify({ format: clipboardFormat, version: clipboardVersion, nodes, edges, notes, groups });
}

/** Whether a text may hold a copied part of a drawing. Any other text is none of the page's business. */
export function mayBeClipboardContent(text: string): boolean {
  return text.length <= limits.clipboardLength && text.includes(clipboardFormat);
}

/**
 * Reads the text of the clipboard. What stands around the JSON is ignored: a message often has a fence or a greeting there. Never throws; fails with
 * GD520 where it is something else, GD521 where it is damaged, GD522 where a newer program wrote it.
 */
export function parseClipboardContent(text: string): Result<ClipboardContent> {
  if (!mayBeClipboardContent(text)) return failure(diagnose('GD520', {}));
  const json = parseJson(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
  const head = headSchema.safeParse(json);
  if (!head.success) return failure(diagnose('GD521', { place: '' }));
  if (head.data.version > clipboardVersion) return failure(diagnose('GD522', { version: head.data.version, supported: clipboardVersion }));
  const parsed = clipboardContentSchema.safeParse(json);
  if (!parsed.success) return failure(diagnose('GD521', { place: parsed.error.issues[0]?.path.map(String).join('.') ?? '' }));
  const { format: _format, version: _version, ...content } = parsed.data;
  const place = brokenReference(content);
  return place === null ? success(content) : failure(diagnose('GD521', { place }));
}

const headSchema = z.object({ format: z.literal(clipboardFormat), version: z.number().int().min(1) });

/** Place of the first id that is used twice, or of the first wire or group that names a layer which is not in the content; null where there is none. */
function brokenReference({ nodes, edges, notes, groups }: ClipboardContent): string | null {
  const nodeIds = new Set(nodes.map(({ id }) => id));
  const members = groups.flatMap((group) => group.nodeIds);
  if (hasDuplicates(nodes.map(({ id }) => id))) return 'nodes';
  if (hasDuplicates(edges.map(({ id }) => id))) return 'edges';
  if (hasDuplicates(notes.map(({ id }) => id))) return 'notes';
  if (hasDuplicates(groups.map(({ id }) => id)) || hasDuplicates(members)) return 'groups';
  const loose = edges.findIndex(({ source, target }) => !nodeIds.has(source) || !nodeIds.has(target));
  if (loose >= 0) return `edges.${loose}`;
  const foreign = groups.findIndex((group) => group.nodeIds.some((id) => !nodeIds.has(id)));
  return foreign >= 0 ? `groups.${foreign}` : null;
}

function hasDuplicates(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length;
}

/** The value that a text stands for; undefined where it is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
