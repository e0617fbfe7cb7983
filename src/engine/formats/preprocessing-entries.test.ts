import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../shared/project/document.ts';
import { writeNpy } from '../data/npy/write-npy.ts';
import { readProject, writeProject } from './gdesk.ts';
import { planarParameters, trainedDocument } from './testing/project-files.ts';

const [input, ...others] = trainedDocument.graph.nodes;
const standardize = { id: 'std', kind: 'standardize', name: '', position: { x: 0, y: 200 }, parameters: {} } as const;

/** The planar template with Standardize behind its input. */
const document: ProjectDocument = {
  ...trainedDocument,
  graph: {
    nodes: input ? [input, standardize, ...others] : [],
    edges: [
      { id: 'e0', source: 'n1', target: 'std' },
      ...trainedDocument.graph.edges.map((edge) => (edge.source === 'n1' ? { ...edge, source: 'std' } : edge)),
    ],
  },
};
const fitted = [
  { name: 'mu1', rows: 2, columns: 1, values: Float64Array.of(0.25, -1e-9) },
  { name: 'sigma1', rows: 2, columns: 1, values: Float64Array.of(3, 0) },
];
const whole = writeProject(document, [...planarParameters, ...fitted]);

/** What is said of the file with other entries in the place of its own. */
function problemsWith(change: Zippable) {
  const read = readProject(zipSync({ ...unzipSync(whole), ...change }), 'a.gdesk');
  return read.ok ? [] : read.diagnostics.map(({ code, data: { tensor, shape, value } }) => [code, tensor ?? value, shape ?? '']);
}

describe('a project file with preprocessing', () => {
  it('holds what was fitted in a folder of its own, and gives it back bit for bit', () => {
    expect(Object.keys(unzipSync(whole)).slice(-2)).toEqual(['preprocessing/mu1.npy', 'preprocessing/sigma1.npy']);
    const read = readProject(whole, 'a.gdesk');
    expect(read).toEqual({ ok: true, value: { document, parameters: [...planarParameters, ...fitted] } });
  });

  it('is refused where any of it is missing: the weights belong to what it made of X', () => {
    const read = readProject(writeProject(document, planarParameters), 'a.gdesk');
    expect(read.ok ? [] : read.diagnostics.map(({ code, data }) => [code, data.tensor])).toEqual([
      ['GD506', 'mu1'],
      ['GD506', 'sigma1'],
    ]);
  });

  it('is refused where it has another shape, is not finite, or is no array', () => {
    const entry = (values: readonly number[]) => ({ 'preprocessing/sigma1.npy': writeNpy(Float64Array.from(values), [values.length, 1]) });
    expect(problemsWith(entry([1, 2, 3]))).toEqual([['GD506', 'sigma1', '(3, 1)']]);
    expect(problemsWith(entry([1, Number.NaN]))).toEqual([['GD507', 'sigma1[1, 0] = NaN', '']]);
    expect(problemsWith({ 'preprocessing/mu1.npy': strToU8('no array') }).map(([code]) => code)).toEqual(['GD507']);
  });

  it('does not look at what belongs to no layer', () => {
    expect(problemsWith({ 'preprocessing/mu2.npy': strToU8('no array'), 'preprocessing/../x.npy': strToU8('') })).toEqual([]);
  });
});
