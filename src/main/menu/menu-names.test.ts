import { join } from 'node:path';
import { expect, it } from 'vitest';
import { menuNames } from './menu-names.ts';

it('names files in a menu, with their folders where names alone do not tell, and marks no key', () => {
  const [here, there] = [join('/', 'here'), join('/', 'there')];
  expect(menuNames([join(here, 'a.gdesk'), join(here, 'q&a.gdesk'), join(there, 'a.gdesk')])).toEqual([
    `a.gdesk — ${here}`,
    'q&&a.gdesk',
    `a.gdesk — ${there}`,
  ]);
});
