import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProject, writeProject } from '../engine/formats/gdesk.ts';
import { runCaptured, withFolder } from './testing/run-captured.ts';
import { newProject, reportOf } from './testing/trainings.ts';

async function read(file: string) {
  const project = readProject(new Uint8Array(await readFile(file)), 'file');
  if (!project.ok) throw new Error(JSON.stringify(project.diagnostics));
  return project.value;
}

/** The planar template (400 examples) with mini-batches of so many. */
async function planarInBatches(folder: string, batchSize: number): Promise<string> {
  const file = await newProject(folder, 'planar');
  const { document, parameters } = await read(file);
  await writeFile(file, writeProject({ ...document, training: { ...document.training, batchSize } }, parameters));
  return file;
}

describe('gradient-desk train, on mini-batches', () => {
  it('counts and reports iterations, and judges all examples at the end', () =>
    withFolder(async (folder) => {
      const file = await planarInBatches(folder, 64);
      const report = reportOf(await runCaptured(['train', file, '--iterations', '22', '--report-every', '5', '--json']));
      expect(report.costs.map(([iteration]) => iteration)).toEqual([0, 5, 10, 15, 20, 21]);
      expect(report.timing.iterations).toBe(22);
      expect(report.metrics.train.classes?.map(({ support }) => support)).toEqual([200, 200]);
    }));

  it('goes on from a saved file in the middle of an epoch to the same bits', () =>
    withFolder(async (folder) => {
      const file = await planarInBatches(folder, 64);
      const [half, all, whole] = ['half', 'all', 'whole'].map((name) => join(folder, `${name}.gdesk`));
      if (!half || !all || !whole) throw new Error('three files');
      await runCaptured(['train', file, '--iterations', '10', '--save', half]);
      await runCaptured(['train', half, '--iterations', '13', '--save', all]);
      await runCaptured(['train', file, '--iterations', '23', '--save', whole]);
      expect((await read(all)).parameters).toEqual((await read(whole)).parameters);
    }));

  it('has the Gram form where it is asked for', () =>
    withFolder(async (folder) => {
      const file = await planarInBatches(folder, 64);
      const run = async (form: string) => {
        return reportOf(await runCaptured(['train', file, '--iterations', '20', '--first-layer', form, '--json']));
      };
      const [gram, direct] = [await run('gram'), await run('direct')];
      expect([gram.engine.firstLayer, direct.engine.firstLayer]).toEqual(['gram', 'direct']);
      expect(gram.costs.at(-1)?.[1]).toBeCloseTo(direct.costs.at(-1)?.[1] ?? 0, 10);
    }));
});
