import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fileArgument } from './file-argument.ts';

const here = resolve('projects');

describe('fileArgument', () => {
  it.each([
    ['none', ['/opt/app'], false, null],
    ['none beside the app', ['electron', '.'], true, null],
    ['a relative one', ['/opt/app', 'a.gdesk'], false, resolve(here, 'a.gdesk')],
    ['an absolute one', ['/opt/app', resolve('/x/a.gdesk')], false, resolve('/x/a.gdesk')],
    [
      'one after the app and flags',
      ['electron', '--inspect=0', '--no-sandbox', '.', '--lang=en', 'b.gdesk'],
      true,
      resolve(here, 'b.gdesk'),
    ],
    ['a URL', ['/opt/app', pathToFileURL(resolve('/x/a b.gdesk')).href], false, resolve('/x/a b.gdesk')],
    ['a broken URL', ['/opt/app', 'file://%zz'], false, null],
  ])('finds %s', (_name, argv, hasAppArgument, expected) => {
    expect(fileArgument(argv, hasAppArgument, here)).toBe(expected);
  });
});
