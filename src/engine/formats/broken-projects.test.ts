import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { templates } from '../../shared/project/templates/templates.ts';
import { limits } from '../../shared/spec/limits.ts';
import { failureOf } from '../data/testing/failures.ts';
import { readProject, writeProject } from './gdesk.ts';
import { planarParameters, trainedDocument, zipOf, zipOfDocument } from './testing/project-files.ts';

const { document } = templates.planar;
const whole = writeProject(trainedDocument, planarParameters);
const [input, dense] = document.graph.nodes;
const megabyte = 1024 ** 2;

/** The planar template with another part in one place. */
function changed(change: Record<string, unknown>): Uint8Array {
  return zipOfDocument({ ...document, ...change });
}

function withTraining(change: Record<string, unknown>): Uint8Array {
  return changed({ training: { ...document.training, ...change } });
}

function withNodes(...nodes: readonly unknown[]): Uint8Array {
  return changed({ graph: { nodes, edges: [] } });
}

function withDense(parameters: Record<string, unknown>): Uint8Array {
  return withNodes({ ...dense, parameters: { ...dense?.parameters, ...parameters } });
}

function withGroups(...groups: readonly { readonly nodeIds: readonly string[] }[]): Uint8Array {
  return changed({ groups: groups.map((group, index) => ({ id: `g${index}`, name: '', isFolded: false, ...group })) });
}

function codeOf(bytes: Uint8Array): string | undefined {
  return failureOf(readProject(bytes, 'a.gdesk'))?.code;
}

/** A zip whose table of contents says something else about its only entry: a number of `bytes` bytes at an offset of its line. */
function withTable(offset: number, bytes: 2 | 4, value: number, name = 'project.json'): Uint8Array {
  const zip = zipSync({ [name]: strToU8(JSON.stringify(document)) });
  const view = new DataView(zip.buffer);
  const line = view.getUint32(zip.length - 6, true);
  if (bytes === 2) view.setUint16(line + offset, value, true);
  else view.setUint32(line + offset, value, true);
  return zip;
}

describe('a file that is no project', () => {
  it.each([
    ['nothing', new Uint8Array(0)],
    ['one byte', Uint8Array.of(0x50)],
    ['text', strToU8('Hello')],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['JSON without a zip', strToU8(JSON.stringify(document))],
    ['an empty zip', zipSync({})],
    ['a zip of something else', zipSync({ 'word/document.xml': strToU8('<w/>') })],
    ['a project.json that is not at the top', zipSync({ '../project.json': strToU8(JSON.stringify(document)) })],
    ['JSON of another program', zipOfDocument({ name: 'x', version: 1 })],
    ['another format', changed({ format: 'netron' })],
  ])('%s', (_what, bytes) => {
    expect(codeOf(bytes)).toBe('GD501');
  });
});

describe('a file from the future', () => {
  it.each([5, 6, 1e9])('version %d', (version) => {
    const future = zipOfDocument({ format: 'gradient-desk', version, somethingNew: [] });
    expect(failureOf(readProject(future, 'a.gdesk'))).toEqual({ code: 'GD502', data: { file: 'a.gdesk', version, supported: 4 } });
  });
});

describe('a damaged file', () => {
  it.each([1, 10, 22, 100, 500, whole.length - 100, whole.length - 30, whole.length - 4])('without its last %d bytes', (missing) => {
    expect(codeOf(whole.subarray(0, whole.length - missing))).toBe('GD503');
  });

  it.each([
    ['a wrong checksum', withTable(16, 4, 0x12345678)],
    ['a packed size beyond the file', withTable(20, 4, 1_000_000)],
    ['an unpacked size that is too small', withTable(24, 4, 10)],
    ['an unpacked size that is too large', withTable(24, 4, 100_000)],
    ['an unpacked size of nothing', withTable(24, 4, 0)],
    ['an unknown packing', withTable(10, 2, 99)],
    ['encryption', withTable(8, 2, 1)],
    ['an entry that begins beyond the file', withTable(42, 4, 0xffffff00)],
    ['a name longer than the file', withTable(28, 2, 0xffff)],
    ['a table that is none', withTable(0, 4, 0)],
  ])('with %s', (_what, bytes) => {
    expect(codeOf(bytes)).toBe('GD503');
  });

  it('with two entries of one name', () => {
    const name = 'project.json';
    const bytes = zipSync({ 'project.json': strToU8(JSON.stringify(document)), 'project.jsoN': strToU8('{}') });
    const at = Buffer.from(bytes).lastIndexOf('project.jsoN');
    bytes.set(strToU8(name), at);
    expect(codeOf(bytes)).toBe('GD503');
  });
});

describe('a file that is too large', () => {
  it('on disk', () => {
    expect(codeOf(new Uint8Array(limits.projectFileBytes + 1))).toBe('GD505');
  });

  it('unpacked, as its table says', () => {
    const before = process.memoryUsage().rss;
    expect(codeOf(withTable(24, 4, 0xfffffff0))).toBe('GD505');
    expect(codeOf(withTable(24, 4, limits.projectJsonBytes + 1))).toBe('GD505');
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * megabyte);
  });

  it('in entries that nobody asked for', () => {
    expect(codeOf(withTable(24, 4, 0xfffffff0, 'weights/W999.npy'))).toBe('GD505');
  });
});

describe('a document with a wrong entry', () => {
  it.each([
    ['no JSON', zipOf('{"format": '), '', 'not-json'],
    ['bytes that are no text', zipSync({ 'project.json': Uint8Array.of(0xff, 0xfe, 0x00) }), '', 'not-json'],
    ['a list', zipOf('[]'), '', 'not-an-object'],
    ['null', zipOf('null'), '', 'not-an-object'],
    ['lists within lists, 100,000 deep', zipOf('['.repeat(100_000) + ']'.repeat(100_000)), '', 'not-an-object'],
    ['no version', zipOfDocument({ format: 'gradient-desk' }), 'version', 'not-one-of'],
    ['version 0', changed({ version: 0 }), 'version', 'not-one-of'],
    ['version 1.5', changed({ version: 1.5 }), 'version', 'not-one-of'],
    ['a version in words', changed({ version: '1' }), 'version', 'not-one-of'],
    ['no name', changed({ name: undefined }), 'name', 'missing'],
    ['a name that is a number', changed({ name: 7 }), 'name', 'wrong-type'],
    ['a name of a million letters', changed({ name: 'a'.repeat(1_000_000) }), 'name', 'too-large'],
    ['more iterations than can be counted', changed({ trained: { iteration: Number.MAX_SAFE_INTEGER } }), 'trained.iteration', 'too-large'],
    ['no graph', changed({ graph: undefined }), 'graph', 'missing'],
    ['a graph that is a list', changed({ graph: [] }), 'graph', 'wrong-type'],
    ['an entry too many', changed({ script: 'alert(1)' }), '', 'unknown-entry'],
    ['a dataset of another kind', changed({ dataset: { kind: 'http' } }), 'dataset.kind', 'not-one-of'],
    ['a dataset of a billion examples', changed({ dataset: { kind: 'flower', examples: 1e9, seed: 1 } }), 'dataset.examples', 'too-large'],
    ['iterations below one', changed({ training: { ...document.training, iterations: 0 } }), 'training.iterations', 'too-small'],
    [
      'a learning rate of nothing',
      changed({ training: { ...document.training, learningRate: null } }),
      'training.learningRate',
      'wrong-type',
    ],
    ['another precision', changed({ training: { ...document.training, precision: 'float8' } }), 'training.precision', 'not-one-of'],
    ['no optimizer', withTraining({ optimizer: undefined }), 'training.optimizer', 'missing'],
    ['another optimizer', withTraining({ optimizer: { kind: 'lion', beta: 0.9 } }), 'training.optimizer.kind', 'not-one-of'],
    ['an optimizer without its constant', withTraining({ optimizer: { kind: 'momentum' } }), 'training.optimizer.beta', 'missing'],
    [
      'a constant of another optimizer',
      withTraining({ optimizer: { kind: 'gradient_descent', beta: 0.9 } }),
      'training.optimizer',
      'unknown-entry',
    ],
    ['β of 1', withTraining({ optimizer: { kind: 'momentum', beta: 1 } }), 'training.optimizer.beta', 'not-below'],
    ['ε of 0', withTraining({ optimizer: { kind: 'rmsprop', beta2: 0.9, epsilon: 0 } }), 'training.optimizer.epsilon', 'not-above'],
    ['a batch of no examples', withTraining({ batchSize: 0 }), 'training.batchSize', 'too-small'],
    ['a batch in words', withTraining({ batchSize: 'all' }), 'training.batchSize', 'wrong-type'],
    ['another decay', withTraining({ decay: { kind: 'cosine' } }), 'training.decay.kind', 'not-one-of'],
    ['a decay that grows', withTraining({ decay: { kind: 'exponential', rate: 2, every: 1 } }), 'training.decay.rate', 'not-below'],
    ['a decay of no interval', withTraining({ decay: { kind: 'inverse_time', rate: 1, every: 0 } }), 'training.decay.every', 'too-small'],
    ['a negative penalty', withTraining({ l2: -1 }), 'training.l2', 'too-small'],
    ['a training of version 2 without its settings', withTraining({ l2: undefined }), 'training.l2', 'missing'],
    ['a negative iteration', changed({ trained: { iteration: -1 } }), 'trained.iteration', 'too-small'],
    ['a layer of another kind', withNodes({ ...input, kind: 'constructor' }), 'graph.nodes[0].kind', 'not-one-of'],
    ['another activation', withDense({ activation: 'toString' }), 'graph.nodes[0].parameters.activation', 'not-one-of'],
    ['units in words', withDense({ units: 'four' }), 'graph.nodes[0].parameters.units', 'wrong-type'],
    ['units of nothing', withDense({ units: null }), 'graph.nodes[0].parameters.units', 'wrong-type'],
    ['a parameter too many', withDense({ code: 'x' }), 'graph.nodes[0].parameters', 'unknown-entry'],
    ['a position far out', withNodes({ ...input, position: { x: 1e12, y: 0 } }), 'graph.nodes[0].position.x', 'too-large'],
    ['an empty id', withNodes({ ...input, id: '' }), 'graph.nodes[0].id', 'too-small'],
    ['two nodes of one id', withNodes(input, input), 'graph.nodes[1].id', 'duplicate-id'],
    [
      'a wire from nowhere',
      changed({ graph: { nodes: [input], edges: [{ id: 'e', source: 'x', target: 'n1' }] } }),
      'graph.edges[0].source',
      'no-such-node',
    ],
    ['a group of a layer that is not drawn', withGroups({ nodeIds: ['n9'] }), 'groups[0].nodeIds[0]', 'no-such-node'],
    ['a layer in two groups', withGroups({ nodeIds: ['n2'] }, { nodeIds: ['n2'] }), 'groups[1].nodeIds[0]', 'duplicate-id'],
    ['a group of nothing', withGroups({ nodeIds: [] }), 'groups[0].nodeIds', 'too-small'],
    ['a note without a size', changed({ notes: [{ id: 'a', text: '', position: { x: 0, y: 0 } }] }), 'notes[0].width', 'missing'],
  ])('%s', (_what, bytes, path, problem) => {
    expect(failureOf(readProject(bytes, 'a.gdesk'))).toMatchObject({ code: 'GD504', data: { file: 'a.gdesk', path, problem } });
  });

  it('too many nodes', () => {
    const nodes = Array.from({ length: limits.nodes + 1 }, (_, index) => ({ ...input, id: `n${index}` }));
    expect(failureOf(readProject(withNodes(...nodes), 'a.gdesk'))).toMatchObject({ code: 'GD504', data: { path: 'graph.nodes' } });
  });

  it('a number beyond all numbers', () => {
    const text = JSON.stringify(document).replace('"learningRate":1.2', '"learningRate":1e400');
    expect(failureOf(readProject(zipOf(text), 'a.gdesk'))).toMatchObject({ code: 'GD504', data: { path: 'training.learningRate' } });
  });

  it('names that mean something to JavaScript, which stay names', () => {
    const text = JSON.stringify(document).replace('{"format"', '{"__proto__":{"polluted":true},"format"');
    const read = readProject(zipOf(text), 'a.gdesk');
    expect(read.ok || failureOf(read)?.code === 'GD504').toBe(true);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    if (read.ok) expect('polluted' in read.value.document).toBe(false);
  });
});

describe('a file that is odd, but readable', () => {
  it.each([
    ['a billion units', withDense({ units: 1e9 })],
    ['a cycle', changed({ graph: { nodes: [dense], edges: [{ id: 'e', source: 'n2', target: 'n2' }] } })],
    ['HTML in a name', changed({ name: '<img src=x onerror=alert(1)>' })],
    ['a byte order mark', zipOf(`\uFEFF${JSON.stringify(document)}`)],
    ['entries of other names', zipOfDocument(document, { '../../etc/passwd': strToU8('x'), 'C:\\x': strToU8('y') })],
    ['an empty drawing', changed({ graph: { nodes: [], edges: [] } })],
  ])('opens: %s', (_what, bytes) => {
    expect(readProject(bytes, 'a.gdesk')).toMatchObject({ ok: true, value: { parameters: null } });
  });
});
