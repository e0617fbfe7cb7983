import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { templateNames, templates } from '../../shared/project/templates/templates.ts';
import { limits } from '../../shared/spec/limits.ts';
import { readNpy } from '../data/npy/read-npy.ts';
import { writeNpy } from '../data/npy/write-npy.ts';
import { failureOf } from '../data/testing/failures.ts';
import { packProject, readProject, writeProject } from './gdesk.ts';
import { planarParameters, trainedDocument, zipOfDocument } from './testing/project-files.ts';

describe('a project file', () => {
  it.each(templateNames)('gives back the template %s', (name) => {
    const { document } = templates[name];
    expect(readProject(writeProject(document, null), 'a.gdesk')).toEqual({ ok: true, value: { document, parameters: null } });
  });

  it('gives back parameters bit for bit', () => {
    const read = readProject(writeProject(trainedDocument, planarParameters), 'a.gdesk');
    expect(read).toEqual({ ok: true, value: { document: trainedDocument, parameters: planarParameters } });
  });

  it('gives back float32 parameters as the same numbers', () => {
    const rounded = planarParameters.map((tensor) => ({ ...tensor, values: Float32Array.from(tensor.values) }));
    const read = readProject(writeProject(trainedDocument, rounded), 'a.gdesk');
    const widened = rounded.map((tensor) => ({ ...tensor, values: Float64Array.from(tensor.values) }));
    expect(read).toMatchObject({ ok: true, value: { parameters: widened } });
  });

  it('gives back notes and groups', () => {
    const note = { id: 't1', text: 'why\nnot', position: { x: -5.5, y: 2 }, width: 80, height: 2000 };
    const document = {
      ...templates.planar.document,
      notes: [note],
      groups: [{ id: 'g1', name: '隠れ層', nodeIds: ['n2', 'n3'], isFolded: true }],
    };
    expect(readProject(writeProject(document, null), 'a.gdesk')).toEqual({ ok: true, value: { document, parameters: null } });
  });

  it('is an ordinary zip of readable JSON and .npy files', () => {
    const entries = unzipSync(writeProject(trainedDocument, planarParameters));
    expect(Object.keys(entries)).toEqual(['project.json', 'weights/W1.npy', 'weights/b1.npy', 'weights/W2.npy', 'weights/b2.npy']);
    expect(JSON.parse(strFromU8(entries['project.json'] ?? new Uint8Array()))).toEqual(trainedDocument);
    expect(strFromU8(entries['project.json'] ?? new Uint8Array())).toContain('\n  "version": 4,\n');
    const [w1] = planarParameters;
    expect(readNpy(entries['weights/W1.npy'] ?? new Uint8Array(), 'W1')).toEqual({
      ok: true,
      value: { shape: [4, 2], values: w1?.values },
    });
  });

  it('is the same whenever it is written', () => {
    expect(writeProject(trainedDocument, planarParameters)).toEqual(writeProject(trainedDocument, planarParameters));
  });

  it('cannot be written with parameters that its document knows nothing of', () => {
    expect(() => writeProject(templates.planar.document, planarParameters)).toThrow();
    expect(() => writeProject(trainedDocument, null)).toThrow();
  });

  it('is not written where it would be too large to be read again, and no memory is taken for it', () => {
    const huge = { name: 'W1', rows: 1, columns: 1, values: new Float64Array(limits.projectFileBytes / 8) };
    expect(packProject(trainedDocument, planarParameters, 'a.gdesk')).toEqual({
      ok: true,
      value: writeProject(trainedDocument, planarParameters),
    });
    const refused = packProject(trainedDocument, [huge, ...planarParameters], 'a.gdesk');
    expect(failureOf(refused)).toEqual({ code: 'GD505', data: { file: 'a.gdesk', megabytes: 513, maximum: 512 } });
  });

  it('opens with an unfinished drawing, without the weights that fit nothing', () => {
    const unfinished = { ...trainedDocument, graph: { ...trainedDocument.graph, edges: [] } };
    const read = readProject(writeProject(unfinished, planarParameters), 'a.gdesk');
    expect(read).toEqual({ ok: true, value: { document: { ...unfinished, trained: null }, parameters: null } });
  });
});

describe('weights that do not fit', () => {
  const entries = Object.fromEntries(
    planarParameters.map(({ name, rows, columns, values }) => [`weights/${name}.npy`, writeNpy(values, [rows, columns])]),
  );

  it('are read where they do', () => {
    expect(readProject(zipOfDocument(trainedDocument, entries), 'a.gdesk')).toMatchObject({
      ok: true,
      value: { parameters: planarParameters },
    });
  });

  it('are named where one is missing', () => {
    const { 'weights/b1.npy': _, ...rest } = entries;
    expect(failureOf(readProject(zipOfDocument(trainedDocument, rest), 'a.gdesk'))).toEqual({
      code: 'GD506',
      data: { file: 'a.gdesk', tensor: 'b1', shape: '', expected: '(4, 1)' },
    });
  });

  it('are named where one is of another shape', () => {
    const transposed = { ...entries, 'weights/W1.npy': writeNpy(new Float64Array(8), [2, 4]) };
    expect(failureOf(readProject(zipOfDocument(trainedDocument, transposed), 'a.gdesk'))).toEqual({
      code: 'GD506',
      data: { file: 'a.gdesk', tensor: 'W1', shape: '(2, 4)', expected: '(4, 2)' },
    });
  });

  it('are named where a number is not finite', () => {
    const broken = { ...entries, 'weights/W2.npy': writeNpy(Float64Array.of(1, 2, Number.NaN, 4), [1, 4]) };
    expect(failureOf(readProject(zipOfDocument(trainedDocument, broken), 'a.gdesk'))).toEqual({
      code: 'GD507',
      data: { file: 'a.gdesk', problem: 'not-finite', value: 'W2[0, 2] = NaN' },
    });
  });

  it('are not unpacked where they are far larger than the network', () => {
    const bomb = { ...entries, 'weights/W1.npy': new Uint8Array(10_000_000) };
    expect(failureOf(readProject(zipOfDocument(trainedDocument, bomb), 'a.gdesk'))).toMatchObject({
      code: 'GD505',
      data: { file: 'a.gdesk: weights/W1.npy' },
    });
  });
});
