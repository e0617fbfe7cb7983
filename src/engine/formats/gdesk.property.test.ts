import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProject, writeProject } from './gdesk.ts';
import { planarParameters, trainedDocument, zipOf } from './testing/project-files.ts';

const whole = writeProject(trainedDocument, planarParameters);

describe('readProject', () => {
  it('never throws on a file with changed bytes, and never gives back other weights', () => {
    const change = fc.record({ at: fc.nat({ max: whole.length - 1 }), byte: fc.nat({ max: 255 }) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const broken = whole.slice();
        for (const { at, byte } of changes) broken[at] = byte;
        const read = readProject(broken, 'a.gdesk');
        if (read.ok && read.value.parameters) expect(read.value.parameters).toEqual(planarParameters);
        if (!read.ok) expect(read.diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns: 3000 },
    );
  });

  it('never throws on a file with a piece cut out', () => {
    fc.assert(
      fc.property(fc.nat({ max: whole.length }), fc.nat({ max: whole.length }), (from, to) => {
        const cut = Uint8Array.from([...whole.subarray(0, from), ...whole.subarray(to)]);
        const read = readProject(cut, 'a.gdesk');
        if (read.ok && read.value.parameters) expect(read.value.parameters).toEqual(planarParameters);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on any JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => {
        expect(readProject(zipOf(text), 'a.gdesk').ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on a document in which one value is another', () => {
    const paths = pathsOf(trainedDocument);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const read = readProject(zipOf(JSON.stringify(replaceAt(trainedDocument, path, value))), 'a.gdesk');
        if (!read.ok) expect(read.diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});

type Path = readonly string[];

/** Every place of a JSON value, by the keys that lead there. */
function pathsOf(value: unknown): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, child]) => pathsOf(child).map((path) => [key, ...path]))];
}

/** A copy in which the value at a path is another. */
function replaceAt(value: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value)) return value.map((item, index) => (`${index}` === key ? replaceAt(item, rest, replacement) : item));
  return { ...(value as object), [key]: replaceAt(Reflect.get(value as object, key), rest, replacement) };
}
