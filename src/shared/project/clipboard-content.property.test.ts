import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatClipboardContent, mayBeClipboardContent, parseClipboardContent } from './clipboard-content.ts';
import { templates } from './templates/templates.ts';

const { nodes, edges } = templates.digits.document.graph;
const whole = formatClipboardContent({ nodes, edges, notes: [], groups: [] });

/** JSON values that begin like a content, so that more than their first line is looked at. */
const lookalike = fc
  .record(
    {
      format: fc.constant('gradient-desk/clipboard'),
      version: fc.oneof(fc.constant(1), fc.jsonValue()),
      nodes: fc.oneof(fc.constant(nodes), fc.jsonValue()),
      edges: fc.oneof(fc.constant(edges), fc.jsonValue()),
      notes: fc.oneof(fc.constant([]), fc.jsonValue()),
      groups: fc.oneof(fc.constant([]), fc.jsonValue()),
    },
    { requiredKeys: ['format'] },
  )
  .map((value) => JSON.stringify(value));

/** The text of a content with a stretch of it replaced. */
const damaged = fc
  .tuple(fc.nat(whole.length), fc.nat(40), fc.string())
  .map(([start, length, put]) => whole.slice(0, start) + put + whole.slice(start + length));

describe('any text', () => {
  it('is read without an exception, and what is read fits together', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), lookalike, damaged), (text) => {
        const parsed = parseClipboardContent(text);
        if (!parsed.ok) {
          expect(parsed.diagnostics).toHaveLength(1);
          return;
        }
        expect(mayBeClipboardContent(text)).toBe(true);
        const ids = new Set(parsed.value.nodes.map(({ id }) => id));
        expect(parsed.value.edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
        expect(parseClipboardContent(formatClipboardContent(parsed.value))).toEqual(parsed);
      }),
    );
  });
});
