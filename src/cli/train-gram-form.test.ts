import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProject } from '../engine/formats/gdesk.ts';
import { runCaptured, withFolder } from './testing/run-captured.ts';
import { newProject } from './testing/trainings.ts';

const momentum = ['--optimizer', 'momentum', '--beta', '0.8'];
const penalty = ['--l2', '0.7'];

async function parametersIn(file: string) {
  const project = readProject(new Uint8Array(await readFile(file)), 'file');
  if (!project.ok) throw new Error(JSON.stringify(project.diagnostics));
  return project.value.parameters ?? [];
}

describe('gradient-desk train --first-layer gram', () => {
  it.each([
    { what: 'momentum', settings: momentum },
    { what: 'an L2 penalty', settings: penalty },
    { what: 'momentum and an L2 penalty', settings: [...momentum, ...penalty] },
  ])('goes on from a saved file to the same bits with $what', ({ settings }) =>
    withFolder(async (folder) => {
      const file = await newProject(folder, 'planar');
      const [half, all, whole] = ['half', 'all', 'whole'].map((name) => join(folder, `${name}.gdesk`));
      if (!half || !all || !whole) throw new Error('three files');
      const gram = ['--first-layer', 'gram'];
      await runCaptured(['train', file, ...gram, ...settings, '--iterations', '4', '--save', half]);
      expect(await runCaptured(['train', half, ...gram, '--iterations', '3', '--save', all])).toMatchObject({ code: 0, stderr: '' });
      await runCaptured(['train', file, ...gram, ...settings, '--iterations', '7', '--save', whole]);
      expect(await parametersIn(all)).toEqual(await parametersIn(whole));
      expect((await parametersIn(all)).map(({ name }) => name)).toContain('P1');
    }),
  );

  it('tells a person of the form', () =>
    withFolder(async (folder) => {
      const file = await newProject(folder, 'planar');
      const train = (form: string) => runCaptured(['train', file, '--iterations', '1', '--first-layer', form]);
      expect((await train('gram')).stdout).toMatch(/^first layer: Gram form\ncost /);
      expect((await train('direct')).stdout).toMatch(/^cost /);
    }));
});
