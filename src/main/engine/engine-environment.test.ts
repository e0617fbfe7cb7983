import { describe, expect, it } from 'vitest';
import { engineEnvironment } from './engine-environment.ts';

describe('engineEnvironment', () => {
  it('keeps everything but what would change the kind of process', () => {
    const given = { PATH: '/bin', LANG: 'ja_JP.UTF-8', NODE_OPTIONS: '--inspect', ELECTRON_RUN_AS_NODE: '1', EMPTY: '', GONE: undefined };
    expect(engineEnvironment(given)).toEqual({ PATH: '/bin', LANG: 'ja_JP.UTF-8', EMPTY: '' });
  });
});
