import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const renderer = join(import.meta.dirname, '..');
const modules = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.module.css'));
const tokens = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const defined = new Set([...tokens.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name));
/** Set where they are used: by React Flow, by Radix, and by the frame of the window for its own grid. */
const foreign = /^--(xy-|radix-|side-bar$|inspector$|dock$)/;

/** Declarations of every module that match, as `file: declaration`. */
function declarations(pattern: RegExp): readonly string[] {
  return modules.flatMap((name) => {
    const style = readFileSync(join(renderer, name), 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
    return [...style.matchAll(pattern)].map(([found]) => `${name}: ${found.trim()}`);
  });
}

describe('the styles of the window', () => {
  it('are many', () => {
    expect(modules.length).toBeGreaterThan(20);
  });

  it('name every colour by a token', () => {
    expect(
      declarations(/#[0-9a-f]{3,8}\b|\b(rgb|rgba|hsl|hsla|color-mix|oklch)\(|:\s*(white|black|gr[ae]y|red|orange|blue|green)\b/gi),
    ).toEqual([]);
  });

  it('name every size of type by a token', () => {
    const sizes = declarations(/\bfont(-size)?:[^;]*/g);
    expect(sizes.length).toBeGreaterThan(30);
    expect(sizes.filter((size) => !/: font(-size)?:\s*(\d{3} |bold |normal )?(var\(--type-|inherit)/.test(size))).toEqual([]);
  });

  it('name every space by a token, but for hairlines and for what is pulled over an edge', () => {
    const spaces = declarations(/(?<![\w-])(scroll-)?((padding|margin)(-[a-z-]+)?|(row-|column-)?gap):[^;]*/g);
    expect(spaces.length).toBeGreaterThan(150);
    expect(spaces.filter((space) => /(?<![\w.-])(?!1px)\d[\d.]*(px|r?em)/.test(space.replace(/^[^:]*: /, '')))).toEqual([]);
  });

  it('use no token that does not exist', () => {
    const used = declarations(/var\((--[\w-]+)/g).map((use) => use.split('var(')[1] ?? '');
    expect(used.filter((name) => !defined.has(name) && !foreign.test(name))).toEqual([]);
  });

  it('have for the dark theme every colour of the light one', () => {
    const [light = '', dark = ''] = tokens.split('[data-theme="dark"]');
    const coloursOf = (block: string) => [...block.matchAll(/(--[\w-]+): (?=#|0 |rgb)/g)].map(([, name]) => name).sort();
    const shared = ['--overlay', '--shadow-hairline'];
    expect(coloursOf(dark)).toEqual(coloursOf(light).filter((name) => !shared.includes(name ?? '')));
  });
});
