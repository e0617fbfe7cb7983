import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCaptured, withFolder } from './testing/run-captured.ts';
import { newProject, reportOf } from './testing/trainings.ts';

/** Trains ten iterations of a file with options, saves it there, and answers what was said on stderr besides costs. */
async function train(file: string, ...options: readonly string[]): Promise<string> {
  const run = await runCaptured(['train', file, '--iterations', '10', '--json', '--save', file, ...options]);
  reportOf(run);
  return run.stderr.replaceAll(/^(iteration|反復) \d+ {2}.*\n/gm, '');
}

describe('a file that another optimizer has trained', () => {
  it('goes on with the new one, and the command says what is left of the old', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, 'planar');
      const small = ['--learning-rate', '0.001'];
      expect(await train(file, '--optimizer', 'adam', ...small)).toBe('');
      expect(await train(file, '--beta1', '0.8')).toBe('');
      expect(await train(file, '--optimizer', 'momentum')).toBe(
        'Up to iteration 20: Adam. From there: Momentum, its averages from zero.\n',
      );
      expect(await train(file)).toBe('');
      expect(await train(file, '--optimizer', 'gradient_descent')).toBe('Up to iteration 40: Momentum. From there: Gradient descent.\n');
      expect(await train(file, '--optimizer', 'rmsprop', ...small, '--lang', 'ja')).toContain('勾配降下法。その先: RMSProp');
      expect(await train(file, '--optimizer', 'adam', '--fresh')).toBe('');
    }));

  it('says that averages start from zero where those of the file are of another form of the first layer', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'project.gdesk');
      await newProject(folder, 'planar');
      expect(await train(file, '--optimizer', 'momentum', '--first-layer', 'gram')).toBe('');
      expect(await train(file, '--first-layer', 'gram')).toBe('');
      expect(await train(file)).toContain('The averages of Momentum start from zero');
      expect(await train(file)).toBe('');
      expect(await train(file, '--optimizer', 'adam', '--learning-rate', '0.001')).toContain('From there: Adam');
    }));
});
