import { describe, expect, it } from 'vitest';
import { senderProblem } from './sender.ts';

const origin = 'app://desk';

describe('senderProblem', () => {
  it('listens to the main frame of the page', () => {
    expect(senderProblem({ url: 'app://desk/index.html', parent: null }, origin)).toBeNull();
  });

  it.each([
    ['a frame that is gone', null, 'its frame is gone'],
    ['a frame inside the page', { url: 'app://desk/index.html', parent: {} }, 'it is not the main frame'],
    ['another origin', { url: 'https://example.com/', parent: null }, 'it is from https://example.com/'],
    ['an origin that begins alike', { url: 'app://desk.example.com/', parent: null }, 'it is from app://desk.example.com/'],
    ['an empty page', { url: 'about:blank', parent: null }, 'it is from about:blank'],
  ])('does not listen to %s', (_name, frame, problem) => {
    expect(senderProblem(frame, origin)).toBe(problem);
  });
});
