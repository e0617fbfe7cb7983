import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProject } from '../engine/formats/gdesk.ts';
import { templateNames, templates } from '../shared/project/templates/templates.ts';
import { runCaptured, withFolder } from './testing/run-captured.ts';

async function writtenDocument(file: string) {
  const project = readProject(new Uint8Array(await readFile(file)), 'file');
  return project.ok ? project.value.document : project.diagnostics;
}

describe('gradient-desk new', () => {
  it.each(templateNames)('writes the template %s', (name) =>
    withFolder(async (folder) => {
      const out = join(folder, 'out.gdesk');
      const { code, stdout } = await runCaptured(['new', name, '--out', out]);
      expect(code).toBe(0);
      expect(stdout).toContain(out);
      expect(await writtenDocument(out)).toEqual(templates[name].document);
    }),
  );

  it('draws a chain of layers with initializers that suit them and the fitting cost', () =>
    withFolder(async (folder) => {
      const out = join(folder, 'out.gdesk');
      const { code } = await runCaptured(['new', '--layers', '64,32,16,10', '--activations', 'relu,tanh,softmax', '--out', out]);
      expect(code).toBe(0);
      expect(await writtenDocument(out)).toMatchObject({
        name: '64-32-16-10',
        dataset: { kind: 'given', features: [64], labels: { kind: 'classes', count: 10 } },
        graph: {
          nodes: [
            { kind: 'input' },
            { kind: 'dense', parameters: { units: 32, activation: 'relu', initializer: 'he' } },
            { kind: 'dense', parameters: { units: 16, activation: 'tanh', initializer: 'inverse_sqrt' } },
            { kind: 'dense', parameters: { units: 10, activation: 'softmax' } },
            { kind: 'output', parameters: { cost: 'categorical_cross_entropy' } },
          ],
        },
        trained: null,
      });
    }));

  it.each([
    ['sigmoid', '1', undefined, { kind: 'binary' }, 'binary_cross_entropy'],
    ['sigmoid', '3', undefined, { kind: 'classes', count: 3 }, 'binary_cross_entropy'],
    ['linear', '2', undefined, { kind: 'values', rows: 2 }, 'mean_squared_error'],
    ['sigmoid', '1', 'mean_squared_error', { kind: 'values', rows: 1 }, 'mean_squared_error'],
  ])('%s with %s units and the cost %s: labels %j, %s', (activation, units, cost, labels, expected) =>
    withFolder(async (folder) => {
      const out = join(folder, 'out.gdesk');
      const costOption = cost === undefined ? [] : ['--cost', cost];
      await runCaptured(['new', '--layers', `5,${units}`, '--activations', activation, ...costOption, '--out', out]);
      expect(await writtenDocument(out)).toMatchObject({
        dataset: { labels },
        graph: { nodes: [{}, {}, { parameters: { cost: expected } }] },
      });
    }),
  );

  it.each([
    ['moons', '2,4,1', 'tanh,sigmoid', ['input', 'dense', 'dense', 'output']],
    ['digits', '64,16,10', 'relu,softmax', ['input', 'flatten', 'dense', 'dense', 'output']],
    ['sine', '1,8,1', 'tanh,linear', ['input', 'dense', 'dense', 'output']],
  ])('draws a chain of layers for %s', (dataset, layers, activations, kinds) =>
    withFolder(async (folder) => {
      const out = join(folder, 'out.gdesk');
      const drawn = await runCaptured(['new', '--layers', layers, '--activations', activations, '--dataset', dataset, '--out', out]);
      expect([drawn.code, drawn.stderr]).toEqual([0, '']);
      expect(await writtenDocument(out)).toMatchObject({ dataset: { kind: dataset }, graph: { nodes: kinds.map((kind) => ({ kind })) } });
    }),
  );

  it('says which number of features the data has', () =>
    withFolder(async (folder) => {
      const chain = ['new', '--layers', '2,3', '--activations', 'softmax', '--out', join(folder, 'out.gdesk')];
      const wrong = await runCaptured([...chain, '--dataset', 'iris']);
      expect(wrong).toMatchObject({ code: 2, stdout: '' });
      expect(wrong.stderr).toContain('iris has 4 features, but --layers begins with 2');
      expect((await runCaptured([...chain, '--dataset', 'tulips'])).stderr).toContain('breast_cancer');
    }));

  it('writes nothing where the network has errors', () =>
    withFolder(async (folder) => {
      const out = join(folder, 'out.gdesk');
      const tooLarge = await runCaptured(['new', '--layers', '2,1000000000,1', '--activations', 'tanh,sigmoid', '--out', out]);
      expect(tooLarge.code).toBe(1);
      expect(tooLarge.stderr).toContain('GD301');
      const mismatch = await runCaptured([
        ...['new', '--layers', '2,3,1', '--activations', 'tanh,relu'],
        ...['--cost', 'binary_cross_entropy', '--out', out],
      ]);
      expect(mismatch.code).toBe(1);
      expect(mismatch.stderr).toContain('GD401');
      await expect(stat(out)).rejects.toThrow('ENOENT');
    }));

  it('refuses a network that could never be trained', () =>
    withFolder(async (folder) => {
      const out = join(folder, 'out.gdesk');
      const { code, stderr } = await runCaptured(['new', '--layers', '1000000000,1', '--activations', 'sigmoid', '--out', out]);
      expect(code).toBe(1);
      expect(stderr).toContain('GD302');
      await expect(stat(out)).rejects.toThrow('ENOENT');
    }));

  it('gives a long chain a name with which it can be opened again', () =>
    withFolder(async (folder) => {
      const out = join(folder, 'out.gdesk');
      const sizes = ['50', ...Array.from({ length: 80 }, () => '100'), '1'].join(',');
      const activations = [...Array.from({ length: 80 }, () => 'relu'), 'sigmoid'].join(',');
      expect((await runCaptured(['new', '--layers', sizes, '--activations', activations, '--out', out])).code).toBe(0);
      expect(await writtenDocument(out)).toMatchObject({ name: '50-…-1' });
    }));

  it('says that a name is too long for a file', () =>
    withFolder(async (folder) => {
      const { code, stderr } = await runCaptured(['new', 'planar', '--out', join(folder, 'a'.repeat(300))]);
      expect(code).toBe(1);
      expect(stderr).toContain('GD510');
    }));

  it('replaces a file only when told so', () =>
    withFolder(async (folder) => {
      const out = join(folder, 'out.gdesk');
      await runCaptured(['new', 'planar', '--out', out]);
      const before = await readFile(out);
      const refused = await runCaptured(['new', 'digits', '--out', out]);
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toContain('--force');
      expect(await readFile(out)).toEqual(before);
      expect((await runCaptured(['new', 'digits', '--out', out, '--force'])).code).toBe(0);
      expect(await writtenDocument(out)).toEqual(templates.digits.document);
    }));

  it('fills a file that is empty', () =>
    withFolder(async (folder) => {
      const out = join(folder, 'out.gdesk');
      await writeFile(out, '');
      expect((await runCaptured(['new', 'planar', '--out', out])).code).toBe(0);
      expect(await writtenDocument(out)).toEqual(templates.planar.document);
    }));

  it('says that a folder is not there', () =>
    withFolder(async (folder) => {
      const { code, stderr } = await runCaptured(['new', 'planar', '--out', join(folder, 'no', 'out.gdesk')]);
      expect(code).toBe(1);
      expect(stderr).toContain('GD510');
    }));
});
