import { describe, expect, it } from 'vitest';
import { isProjectFileName, suggestedFileName, withProjectExtension } from './project-file-name.ts';

describe('project file names', () => {
  it('knows its extension in any case', () => {
    expect(['a.gdesk', '/x/A.GDESK', 'a.gdesk.zip', 'gdesk', '.gdesk'].map(isProjectFileName)).toEqual([true, true, false, false, false]);
  });

  it('adds the extension once', () => {
    expect(withProjectExtension('/x/flower')).toBe('/x/flower.gdesk');
    expect(withProjectExtension('/x/flower.gdesk')).toBe('/x/flower.gdesk');
    expect(withProjectExtension('/x/flower.v2')).toBe('/x/flower.v2.gdesk');
  });

  it.each([
    ['Flower', 'Flower.gdesk'],
    ['2-4-1: a/b\\c?', '2-4-1 a b c.gdesk'],
    ['../../etc/passwd', 'etc passwd.gdesk'],
    ['手書き数字', '手書き数字.gdesk'],
    ['  ...  ', 'Untitled.gdesk'],
    ['a\0b\n', 'a b.gdesk'],
    ['学'.repeat(200), `${'学'.repeat(50)}.gdesk`],
    ['🌸'.repeat(51), `${'🌸'.repeat(50)}.gdesk`],
  ])('proposes for %j the name %s', (name, expected) => {
    expect(suggestedFileName(name, 'Untitled')).toBe(expected);
  });
});
