import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerPageRequest } from './page-files.ts';

describe('answerPageRequest', () => {
  let folder = '';
  const ask = (url: string) => answerPageRequest(url, join(folder, 'page'), 'abc');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gradient-desk-page-'));
    await mkdir(join(folder, 'page', 'assets'), { recursive: true });
    await writeFile(join(folder, 'page', 'index.html'), '<p>page</p>');
    await writeFile(join(folder, 'secret.html'), 'secret');
    await symlink(join(folder, 'secret.html'), join(folder, 'page', 'link.html'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('gives a file with its type and the policy', async () => {
    const { status, contentType, headers, body } = await ask('app://desk/index.html?x=1#y');
    expect({ status, contentType, text: Buffer.from(body).toString() }).toEqual({
      status: 200,
      contentType: 'text/html; charset=utf-8',
      text: '<p>page</p>',
    });
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc';");
  });

  it.each([
    'app://desk/missing.html',
    'app://desk/',
    'app://desk/assets',
    'app://other/index.html',
    'app://desk/../secret.html',
    'app://desk/%2e%2e/secret.html',
    'app://desk/..%5csecret.html',
    'app://desk/link.html',
    'app://desk/index.html%00',
  ])('gives nothing for %s, but still the policy', async (url) => {
    const { status, headers, body } = await ask(url);
    expect([status, body.length]).toEqual([404, 0]);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
  });
});
