import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInside, realInside, resolveInside } from './resolve-inside.ts';

const root = join('/', 'app', 'page');

describe('resolveInside', () => {
  it.each([
    ['/index.html', ['index.html']],
    ['/assets/a%20b.js', ['assets', 'a b.js']],
    ['//assets//x.css', ['assets', 'x.css']],
    ['/./index.html', ['index.html']],
    ['/assets/..name', ['assets', '..name']],
    ['/%E5%AD%A6.svg', ['学.svg']],
  ])('finds %s', (urlPath, parts) => {
    expect(resolveInside(root, urlPath)).toBe(join(root, ...parts));
  });

  it.each([
    '/../secret',
    '/assets/../../secret',
    '/assets/../index.html',
    '/%2e%2e/secret',
    '/%2E%2E/secret',
    '/%2e./secret',
    '/..%2fsecret',
    '/assets%2f..%2f..%2fsecret',
    '/..\\secret',
    '/..%5csecret',
    '/assets\\x',
    '/index.html%00.png',
    '/index.html\0',
    '/C:/Windows/win.ini',
    '/%',
    '/%zz',
    '/%c0%ae%c0%ae/secret',
  ])('refuses %j', (urlPath) => {
    expect(resolveInside(root, urlPath)).toBeNull();
  });

  it('decodes only once', () => {
    expect(resolveInside(root, '/%252e%252e/secret')).toBe(join(root, '%2e%2e', 'secret'));
  });
});

describe('isInside', () => {
  it('is not fooled by a folder whose name begins alike', () => {
    expect(isInside(join('/', 'app', 'page'), join('/', 'app', 'page-2', 'x'))).toBe(false);
    expect(isInside(join('/', 'app', 'page'), join('/', 'app', 'page', 'x'))).toBe(true);
    expect(isInside(join('/', 'app', 'page'), join('/', 'app'))).toBe(false);
  });
});

describe('realInside', () => {
  let folder = '';
  let served = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gradient-desk-inside-'));
    served = join(folder, 'served');
    await mkdir(join(served, 'assets'), { recursive: true });
    await writeFile(join(folder, 'secret'), 'secret');
    await writeFile(join(served, 'assets', 'x.css'), '');
    await symlink(join(folder, 'secret'), join(served, 'link'));
    await symlink(folder, join(served, 'up'));
    await symlink(join(served, 'assets'), join(served, 'alias'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('follows links that stay inside', async () => {
    expect(await realInside(served, join(served, 'alias', 'x.css'))).toMatch(/assets.x\.css$/);
  });

  it.each(['link', join('up', 'secret'), 'missing'])('refuses %s', async (name) => {
    expect(await realInside(served, join(served, name))).toBeNull();
  });
});
