import { strFromU8, unzipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../shared/project/document.ts';
import { type Diagnostic, describeDiagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import { defaultOptimizers, type OptimizerKind } from '../../shared/spec/optimizers.ts';
import type { Parameters } from '../../shared/spec/tensor.ts';
import { writeNpy } from '../data/npy/write-npy.ts';
import { failureOf } from '../data/testing/failures.ts';
import { stateNames } from '../plan/optimizer-plans.ts';
import { readProject, writeProject } from './gdesk.ts';
import { planarParameters, trainedDocument, zipOfDocument } from './testing/project-files.ts';

function documentOf(kind: OptimizerKind): ProjectDocument {
  return { ...trainedDocument, training: { ...trainedDocument.training, optimizer: defaultOptimizers[kind] } };
}

/** What an optimizer may have kept for the network of `planarParameters`; no number is below 0. */
function stateOf(kind: OptimizerKind): Parameters {
  return planarParameters.flatMap(({ name, rows, columns, values }) =>
    stateNames(kind, name).map((kept) => ({ name: kept, rows, columns, values: values.map((value) => Math.abs(value) / 3) })),
  );
}

/** What the Gram form adds with a penalty, on three examples. */
const gramTensors = [filled('W1_0', 4, 2), filled('S1', 4, 3), filled('P1', 4, 3), filled('c1', 1, 1)];
const gramState = [...gramTensors.slice(1), ...planarParameters.slice(1)].map(({ name, rows, columns }) =>
  filled(`v${name}`, rows, columns),
);

function filled(name: string, rows: number, columns: number) {
  return { name, rows, columns, values: Float64Array.from({ length: rows * columns }, (_, index) => (index + 1) / 7) };
}

/** The entries of a project trained with an optimizer. */
function entriesOf(kind: OptimizerKind): Record<string, Uint8Array> {
  return unzipSync(writeProject(documentOf(kind), [...planarParameters, ...stateOf(kind)]));
}

/** The project with an entry of its optimizer replaced; null leaves it out. */
function changed(kind: OptimizerKind, name: string, bytes: Uint8Array | null): Uint8Array {
  const { 'project.json': _, [name]: __, ...rest } = entriesOf(kind);
  return zipOfDocument(documentOf(kind), { ...rest, ...(bytes ? { [name]: bytes } : {}) } satisfies Zippable);
}

describe('what an optimizer keeps', () => {
  it.each(['momentum', 'rmsprop', 'adam'] as const)('of %s comes back out of a project file bit for bit', (kind) => {
    const parameters = [...planarParameters, ...stateOf(kind)];
    const read = readProject(writeProject(documentOf(kind), parameters), 'a.gdesk');
    expect(read).toEqual({ ok: true, value: { document: documentOf(kind), parameters } });
  });

  it('lies beside the weights, in a folder of its own', () => {
    const names = Object.keys(entriesOf('momentum'));
    expect(names.slice(-4)).toEqual(['optimizer/vW1.npy', 'optimizer/vb1.npy', 'optimizer/vW2.npy', 'optimizer/vb2.npy']);
    expect(names).toContain('weights/W1.npy');
  });

  it('is not missed in a file without it', () => {
    const read = readProject(writeProject(documentOf('adam'), planarParameters), 'a.gdesk');
    expect(read).toMatchObject({ ok: true, value: { parameters: planarParameters } });
  });

  it.each([
    ['adam', 'momentum'],
    ['momentum', 'adam'],
    ['rmsprop', 'momentum'],
    ['adam', 'gradient_descent'],
  ] as const)('of %s is ignored where the optimizer is now %s, even if it is broken', (before, now) => {
    const { 'project.json': _, ...rest } = entriesOf(before);
    const broken = Object.fromEntries(
      Object.entries(rest).map(([name, bytes]) => [name, name.startsWith('optimizer') ? Uint8Array.of(1) : bytes]),
    );
    for (const entries of [rest, broken]) {
      const read = readProject(zipOfDocument(documentOf(now), entries), 'a.gdesk');
      expect(read).toMatchObject({ ok: true, value: { parameters: planarParameters } });
      if (read.ok) expect(read.value.parameters).toHaveLength(4);
    }
  });

  it('in the Gram form is of S1, P1 and c1 in the place of W1', () => {
    const parameters = [...planarParameters, ...gramState, ...gramTensors];
    expect(readProject(writeProject(documentOf('momentum'), parameters), 'a.gdesk')).toMatchObject({ ok: true, value: { parameters } });
    const others = readProject(writeProject(documentOf('adam'), parameters), 'a.gdesk');
    expect(others).toMatchObject({ ok: true, value: { parameters: [...planarParameters, ...gramTensors] } });
    const broken = parameters.map((tensor) => (tensor.name === 'vP1' ? { ...tensor, rows: 3, columns: 4 } : tensor));
    const refused = readProject(writeProject(documentOf('momentum'), broken), 'a.gdesk');
    expect(failureOf(refused)).toMatchObject({ code: 'GD506', data: { tensor: 'vP1', shape: '(3, 4)', expected: '(4, 3)' } });
  });

  it('is nothing under any other name', () => {
    const far = {
      'optimizer/../../vW1.npy': Uint8Array.of(1),
      'optimizer/vW99.npy': Uint8Array.of(1),
      'optimizer/x.npy': Uint8Array.of(1),
    };
    const { 'project.json': _, ...rest } = entriesOf('momentum');
    const read = readProject(zipOfDocument(documentOf('momentum'), { ...rest, ...far }), 'a.gdesk');
    expect(read).toMatchObject({ ok: true, value: { parameters: [...planarParameters, ...stateOf('momentum')] } });
  });
});

describe('what an optimizer keeps is refused', () => {
  it.each([
    ['where a part is missing', changed('momentum', 'optimizer/vb1.npy', null), 'GD506', { tensor: 'vb1', shape: '', expected: '(4, 1)' }],
    [
      'where a part is of another shape',
      changed('adam', 'optimizer/sW1.npy', writeNpy(new Float64Array(8), [2, 4])),
      'GD506',
      { tensor: 'sW1', shape: '(2, 4)', expected: '(4, 2)' },
    ],
    [
      'where a number is not finite',
      changed('adam', 'optimizer/vW2.npy', writeNpy(Float64Array.of(1, 2, Number.NaN, 4), [1, 4])),
      'GD507',
      { problem: 'not-finite', value: 'vW2[0, 2] = NaN' },
    ],
    [
      'where a mean of squares is negative',
      changed('rmsprop', 'optimizer/sW2.npy', writeNpy(Float64Array.of(1, 2, 3, -4), [1, 4])),
      'GD507',
      { problem: 'negative', value: 'sW2[0, 3] = -4' },
    ],
    ['where it is no array', changed('rmsprop', 'optimizer/sW2.npy', Uint8Array.of(1, 2)), 'GD507', { problem: 'not-npy' }],
    [
      'where it is far larger than the network',
      changed('momentum', 'optimizer/vW1.npy', new Uint8Array(10_000_000)),
      'GD505',
      { file: 'a.gdesk: optimizer/vW1.npy' },
    ],
  ])('%s', (_what, bytes, code, data) => {
    const read = readProject(bytes, 'a.gdesk');
    expect(failureOf(read)).toMatchObject({ code, data });
    const [diagnostic]: readonly Diagnostic[] = read.ok ? [] : read.diagnostics;
    if (diagnostic) for (const language of ['en', 'ja'] as const) expect(describeDiagnostic(diagnostic, language).detail).not.toBe('');
  });

  it('never with an exception, whatever bytes stand there', () => {
    const whole = writeProject(documentOf('momentum'), [...planarParameters, ...stateOf('momentum')]);
    const start = Buffer.from(whole).indexOf('optimizer/vW1.npy');
    expect(strFromU8(whole.subarray(start, start + 9))).toBe('optimizer');
    for (let at = start; at < whole.length; at += 1) {
      const broken = whole.slice();
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      const read = readProject(broken, 'a.gdesk');
      if (read.ok && read.value.parameters) expect(read.value.parameters.slice(0, 4)).toEqual(planarParameters);
      if (!read.ok) expect(read.diagnostics.length).toBeGreaterThan(0);
    }
  });
});
