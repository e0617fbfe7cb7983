import { describe, expect, it } from 'vitest';
import { mayLoad } from './loading.ts';
import { pageSource } from './page-origin.ts';

const built = pageSource(true, undefined);
const developed = pageSource(false, 'http://localhost:5173');

describe('mayLoad', () => {
  it.each(['app://desk/index.html', 'data:image/png;base64,AA==', 'blob:app://desk/1', 'devtools://devtools/x'])('allows %s', (url) => {
    expect(mayLoad(url, built)).toBe(true);
  });

  it.each(['https://example.com/', 'http://localhost:5173/', 'file:///etc/passwd', 'app://other/', 'ws://desk/', 'chrome://gpu'])(
    'refuses %s',
    (url) => {
      expect(mayLoad(url, built)).toBe(false);
    },
  );

  it('allows the development server and its socket while developing', () => {
    expect(mayLoad('http://localhost:5173/main.tsx', developed)).toBe(true);
    expect(mayLoad('ws://localhost:5173/?token=1', developed)).toBe(true);
    expect(mayLoad('http://localhost:5174/', developed)).toBe(false);
  });
});
