import { describe, expect, it } from 'vitest';
import { defaultOptimizers } from '../../shared/spec/optimizers.ts';
import type { Parameters, Tensor } from '../../shared/spec/tensor.ts';
import { writeNpy } from '../data/npy/write-npy.ts';
import { readProject, writeProject } from './gdesk.ts';
import { planarParameters, trainedDocument, zipOfDocument } from './testing/project-files.ts';

const document = { ...trainedDocument, training: { ...trainedDocument.training, optimizer: defaultOptimizers.momentum } };

function tensor(name: string, rows: number, columns: number): Tensor {
  return { name, rows, columns, values: Float64Array.from({ length: rows * columns }, (_, index) => index + 1) };
}

/** What momentum keeps where W1 (4, 2) trains in the Gram form, on three examples, with a penalty. */
const gram: Parameters = [
  ...[tensor('W1_0', 4, 2), tensor('S1', 4, 3), tensor('P1', 4, 3), tensor('c1', 1, 1)],
  ...[tensor('vS1', 4, 3), tensor('vP1', 4, 3), tensor('vc1', 1, 1)],
];
const state = [tensor('vb1', 4, 1), tensor('vW2', 1, 4), tensor('vb2', 1, 1)];

/** Names of the tensors that are read where an entry of the file is another. */
function namesWith(entries: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const whole = [...planarParameters, ...state, ...gram].map(({ name, rows, columns, values }) => {
    const folder = name.startsWith('v') ? 'optimizer' : 'weights';
    return [`${folder}/${name}.npy`, writeNpy(values, [rows, columns])] as const;
  });
  const read = readProject(zipOfDocument(document, { ...Object.fromEntries(whole), ...entries }), 'a.gdesk');
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return (read.value.parameters ?? []).map(({ name }) => name).sort();
}

const expected = [...planarParameters, ...state, ...gram].map(({ name }) => name).sort();

describe('what the Gram form keeps', () => {
  it('comes back out of a project file bit for bit', () => {
    const parameters = [...planarParameters, ...state, ...gram];
    const read = readProject(writeProject(document, parameters), 'a.gdesk');
    const byName = (a: Tensor, b: Tensor) => a.name.localeCompare(b.name);
    expect(read.ok && [...(read.value.parameters ?? [])].sort(byName)).toEqual([...parameters].sort(byName));
  });

  it.each([
    ['S1', 'other rows than W1', writeNpy(new Float64Array(6), [2, 3])],
    ['P1', 'three dimensions', writeNpy(new Float64Array(12), [4, 3, 1])],
    ['c1', 'NaN', writeNpy(Float64Array.of(Number.NaN), [1, 1])],
  ])('is left out with its momentum where weights/%s.npy has %s', (name, _what, bytes) => {
    expect(namesWith({ [`weights/${name}.npy`]: bytes })).toEqual(expected.filter((other) => other !== name && other !== `v${name}`));
  });

  it.each([
    ['vS1', 'no array', Uint8Array.of(1, 2, 3)],
    ['vP1', 'infinity', writeNpy(new Float64Array(12).fill(Number.POSITIVE_INFINITY), [4, 3])],
  ])('is refused, as any state of an optimizer, where optimizer/%s.npy has %s', (name, _what, bytes) => {
    expect(() => namesWith({ [`optimizer/${name}.npy`]: bytes })).toThrow(name);
  });

  it('is not read under other names, nor of layers that cannot be in that form', () => {
    const good = writeNpy(new Float64Array(12), [4, 3]);
    const others = [
      'weights/../S1.npy',
      'weights/S1.npy.npy',
      'weights/S2.npy',
      'weights/W2_0.npy',
      'optimizer/vS2.npy',
      'optimizer/../vS1.npy',
    ];
    expect(namesWith(Object.fromEntries(others.map((name) => [name, good])))).toEqual(expected);
  });
});
