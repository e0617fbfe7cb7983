import { describe, expect, it } from 'vitest';
import { limits } from '../spec/limits.ts';
import { formatClipboardContent, mayBeClipboardContent, parseClipboardContent } from './clipboard-content.ts';
import { templates } from './templates/templates.ts';

const { nodes, edges } = templates.planar.document.graph;
const note = { id: 'note1', text: 'why', position: { x: 0, y: 0 }, width: 200, height: 80 };
const group = { id: 'group1', name: 'hidden', nodeIds: ['n2', 'n3'], isFolded: false };
const content = { nodes, edges, notes: [note], groups: [group] };
const text = formatClipboardContent(content);

/** The code of the failure, or null. */
function codeOf(pasted: string): string | null {
  const parsed = parseClipboardContent(pasted);
  return parsed.ok ? null : (parsed.diagnostics[0]?.code ?? '');
}
const changed = (change: object) => JSON.stringify({ ...JSON.parse(text), ...change });

describe('the content of the clipboard', () => {
  it('is read as it was written', () => {
    expect(parseClipboardContent(text)).toEqual({ ok: true, value: content });
    expect(JSON.parse(text)).toMatchObject({ format: 'gradient-desk/clipboard', version: 1 });
  });

  it('may come out of a message', () => {
    expect(codeOf(`Look:\n\`\`\`json\n${JSON.stringify(JSON.parse(text), null, 2)}\n\`\`\`\nNice?`)).toBeNull();
  });

  it.each(['', 'hello', '{}', '{"format":"other"}', '[1, 2]'])('is not the text %j', (foreign) => {
    expect(mayBeClipboardContent(foreign)).toBe(false);
    expect(codeOf(foreign)).toBe('GD520');
  });

  it('is not a text that is longer than is ever written', () => {
    expect(mayBeClipboardContent(text.padEnd(limits.clipboardLength + 1))).toBe(false);
  });

  it.each([
    ['cut off', text.slice(0, -20)],
    ['cut off in the middle of a layer', text.slice(0, 200)],
    ['without a version', changed({ version: undefined })],
    ['with an entry that is not known', changed({ script: 'x' })],
    ['with a layer of an unknown kind', changed({ nodes: [{ ...nodes[0], kind: 'virus' }], edges: [], groups: [] })],
    ['with a wire from nowhere', changed({ edges: [{ id: 'e1', source: 'n9', target: 'n1' }] })],
    ['with a group of what is not in it', changed({ groups: [{ ...group, nodeIds: ['n2', 'n9'] }] })],
    ['with a layer in two groups', changed({ groups: [group, { ...group, id: 'group2' }] })],
    ['with an id used twice', changed({ nodes: [...nodes, nodes[0]] })],
    ['with a note without a place', changed({ notes: [{ ...note, position: null }] })],
    ['that mentions the format only', 'the format is gradient-desk/clipboard, {"really": true}'],
  ])('%s is damaged', (_name, damaged) => {
    expect(codeOf(damaged)).toBe('GD521');
  });

  it('of a newer program says so', () => {
    expect(codeOf(changed({ version: 2, more: [] }))).toBe('GD522');
  });

  it('that is damaged names the place', () => {
    const parsed = parseClipboardContent(changed({ edges: [{ id: 'e1', source: 'n1', target: 'n7' }] }));
    expect(parsed).toMatchObject({ diagnostics: [{ data: { place: 'edges.0' } }] });
  });
});
