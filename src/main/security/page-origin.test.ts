import { describe, expect, it } from 'vitest';
import { isOfOrigin, pageOrigin, pageSource } from './page-origin.ts';

describe('pageSource', () => {
  it('is the own scheme by default', () => {
    expect(pageSource(false, undefined).url).toBe('app://desk/index.html');
  });

  it('is the development server on this computer', () => {
    expect(pageSource(false, 'http://localhost:5173')).toEqual({
      origin: 'http://localhost:5173',
      url: 'http://localhost:5173/index.html',
    });
  });

  it('is never a server once packaged, nor another computer', () => {
    expect(pageSource(true, 'http://localhost:5173').origin).toBe(pageOrigin);
    expect(pageSource(false, 'http://localhost.example:5173').origin).toBe(pageOrigin);
  });
});

describe('isOfOrigin', () => {
  it.each(['app://desk/index.html', 'app://desk/'])('accepts %s', (url) => {
    expect(isOfOrigin(url, pageOrigin)).toBe(true);
  });

  it.each(['app://desk.example/', 'app://desktop/', 'app://other/', 'https://desk/', 'about:blank', '', 'file:///app://desk/'])(
    'refuses %j',
    (url) => {
      expect(isOfOrigin(url, pageOrigin)).toBe(false);
    },
  );
});
