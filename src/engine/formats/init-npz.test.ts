import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { templates } from '../../shared/project/templates/templates.ts';
import { writeNpy } from '../data/npy/write-npy.ts';
import { failureOf } from '../data/testing/failures.ts';
import { readInitialParameters } from './init-npz.ts';
import { planarParameters } from './testing/project-files.ts';
import { parameterShapes } from './weights.ts';

const shapes = parameterShapes(templates.planar.document) ?? [];
const all = Object.fromEntries(
  planarParameters.map(({ name, rows, columns, values }) => [`${name}.npy`, writeNpy(values, [rows, columns])]),
);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gradient-desk-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(entries: Record<string, Uint8Array>) {
  const file = join(folder, 'W.npz');
  await writeFile(file, zipSync(entries));
  return readInitialParameters(file, shapes);
}

describe('initial parameters', () => {
  it('are W1, b1, W2 … in the order of the network', async () => {
    expect(shapes.map(({ name, rows, columns }) => [name, rows, columns])).toEqual([
      ['W1', 4, 2],
      ['b1', 4, 1],
      ['W2', 1, 4],
      ['b2', 1, 1],
    ]);
    expect(await read({ ...all, 'X.npy': writeNpy(Float64Array.of(1), [1]) })).toEqual({ ok: true, value: planarParameters });
  });

  it('have biases of zero where none are given, or biases as vectors', async () => {
    const { 'b2.npy': _, ...rest } = all;
    const b1 = planarParameters[1]?.values ?? new Float64Array();
    const parameters = await read({ ...rest, 'b1.npy': writeNpy(b1, [4]) });
    expect(parameters).toMatchObject({
      ok: true,
      value: [{}, { name: 'b1', rows: 4, columns: 1, values: b1 }, {}, { values: Float64Array.of(0) }],
    });
  });

  it.each([
    ['W2', { 'W1.npy': all['W1.npy'] }, { shape: '', expected: '(1, 4)' }],
    ['W2', { ...all, 'W2.npy': writeNpy(new Float64Array(4), [4, 1]) }, { shape: '(4, 1)', expected: '(1, 4)' }],
    ['W2', { ...all, 'W2.npy': writeNpy(new Float64Array(4), [4]) }, { shape: '(4,)', expected: '(1, 4)' }],
    ['W3', { ...all, 'W3.npy': writeNpy(new Float64Array(1), [1, 1]) }, { shape: '(1, 1)', expected: '' }],
  ])('are refused where %s does not fit', async (tensor, entries, figures) => {
    const present = Object.fromEntries(Object.entries(entries).flatMap(([name, bytes]) => (bytes ? [[name, bytes]] : [])));
    expect(failureOf(await read(present))).toEqual({ code: 'GD506', data: { file: 'W.npz', tensor, ...figures } });
  });
});
