import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeProject } from '../engine/formats/gdesk.ts';
import type { ProjectDocument } from '../shared/project/document.ts';
import { templates } from '../shared/project/templates/templates.ts';
import { branchedGraph } from '../shared/project/testing/branched-graph.ts';
import { runCaptured, withFolder } from './testing/run-captured.ts';

function checkDocument(document: ProjectDocument, ...options: readonly string[]) {
  return withFolder(async (folder) => {
    const file = join(folder, 'project.gdesk');
    await writeFile(file, writeProject(document, null));
    return runCaptured(['check', file, ...options]);
  });
}

describe('gradient-desk check', () => {
  it('prints layers, shapes and the number of parameters', async () => {
    const { code, stdout, stderr } = await checkDocument(templates.planar.document);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      'Input    input                         (2, m)  (2, 400)',
      'Dense 1  dense   tanh                  (4, m)  (4, 400)',
      'Dense 2  dense   sigmoid               (1, m)  (1, 400)',
      'Cost     output  binary_cross_entropy  (1, m)  (1, 400)',
      '17 parameters',
      'No problems.',
      '',
    ]);
  });

  it('shows how likely dropout keeps an element, and that gradients are right with it', async () => {
    const [first, second] = templates.planar.document.graph.nodes.filter(({ kind }) => kind === 'dense');
    const end = templates.planar.document.graph.nodes.find(({ kind }) => kind === 'output');
    if (!first || !second || !end) throw new Error('the template has two dense layers and a cost');
    const graph = branchedGraph([
      [first, 0],
      [{ kind: 'dropout', parameters: { keepProbability: 0.75 } }, 1],
      [second, 2],
      [end, 3],
    ]);
    const { code, stdout } = await checkDocument({ ...templates.planar.document, graph }, '--gradients');
    expect(code).toBe(0);
    expect(stdout.split('\n')[2]).toBe('Dropout  dropout  0.75                  (4, m)  (4, 400)');
    expect(stdout).not.toMatch(/wrong|look/);
  });

  it('names the layers that a layer reads, where it is not the one above it', async () => {
    const dense = (units: number) =>
      ({ kind: 'dense', parameters: { units, activation: 'tanh', initializer: 'he', factor: 0.01, bias: true } }) as const;
    const cost = { kind: 'output', parameters: { cost: 'mean_squared_error' } } as const;
    const graph = branchedGraph([
      [dense(4), 0],
      [dense(4), 1],
      [{ kind: 'add', parameters: {} }, 2, 1],
      [{ kind: 'concat', parameters: {} }, 0, 3],
      [dense(2), 4],
      [dense(2), 2],
      [{ kind: 'concat', parameters: {} }, 5, 6],
      [dense(1), 7],
      [cost, 8],
    ]);
    const { code, stdout } = await checkDocument({ ...templates.planar.document, graph });
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(0, 9)).toEqual([
      'Input     input                       (2, m)  (2, 400)',
      'Dense 1   dense   tanh                (4, m)  (4, 400)',
      'Dense 2   dense   tanh                (4, m)  (4, 400)',
      'Add       add                         (4, m)  (4, 400)  ← Dense 2, Dense 1',
      'Dense 4   dense   tanh                (2, m)  (2, 400)  ← Dense 2',
      'Concat 1  concat                      (6, m)  (6, 400)  ← Input, Add',
      'Dense 3   dense   tanh                (2, m)  (2, 400)',
      'Concat 2  concat                      (4, m)  (4, 400)  ← Dense 3, Dense 4',
      'Dense 5   dense   tanh                (1, m)  (1, 400)',
    ]);
    const json = await checkDocument({ ...templates.planar.document, graph }, '--json');
    expect(JSON.parse(json.stdout).layers.slice(3, 6)).toMatchObject([
      { name: 'Add', inputs: ['Dense 2', 'Dense 1'] },
      { name: 'Dense 4', inputs: ['Dense 2'] },
      { name: 'Concat 1', inputs: ['Input', 'Add'] },
    ]);
  });

  it('lines up columns of Japanese text', async () => {
    const { stdout } = await checkDocument(templates.planar.document, '--lang', 'ja');
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      '入力      input                         (2, m)  (2, 400)',
      '全結合 1  dense   tanh                  (4, m)  (4, 400)',
    ]);
  });

  it('shows names out of a file without what could command the terminal', async () => {
    const { document } = templates.planar;
    const nodes = document.graph.nodes.map((node) => ({ ...node, name: `\u001b[2Jerror\n${node.kind}\u202e` }));
    const { stdout } = await checkDocument({ ...document, graph: { ...document.graph, nodes } });
    expect(stdout.split('\n')[0]).toMatch(/^\uFFFD\[2Jerror\uFFFDinput\uFFFD +input +\(2, m\)/);
    const severed = await checkDocument({ ...document, graph: { nodes, edges: [] } });
    expect(severed.code).toBe(1);
    expect(`${severed.stdout}${severed.stderr}`).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    expect(severed.stderr).toContain('\uFFFD[2Jerror');
  });

  it('answers one JSON object', async () => {
    const { code, stdout } = await checkDocument(templates.digits.document, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      layers: [
        { kind: 'input', shape: '(8×8, m)', numericShape: '(8×8, 1797)' },
        { kind: 'flatten', shape: '(64, m)' },
        { name: 'Dense 1', kind: 'dense', parameters: { units: 32 }, shape: '(32, m)' },
        { shape: '(16, m)' },
        { shape: '(10, m)' },
        { kind: 'output', shape: '(10, m)' },
      ],
      parameterCount: 64 * 32 + 32 + 32 * 16 + 16 + 16 * 10 + 10,
      diagnostics: [],
    });
  });

  it('warns of what will not learn, and calls it no error', async () => {
    const { code, stdout } = await checkDocument(templates.zeros.document, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, diagnostics: [{ code: 'GD303', severity: 'warning', nodeIds: ['n2'] }] });
  });

  it('reports a billion units without allocating anything', async () => {
    const { document } = templates.planar;
    const nodes = document.graph.nodes.map((node) =>
      node.kind === 'dense' && node.id === 'n2' ? { ...node, parameters: { ...node.parameters, units: 1e9 } } : node,
    );
    const before = process.memoryUsage().rss;
    const { code, stdout } = await checkDocument({ ...document, graph: { ...document.graph, nodes } }, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, parameterCount: null, diagnostics: [{ code: 'GD301', severity: 'error' }] });
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 ** 2);
  });

  it('reports a network that does not fit into memory', async () => {
    const { document } = templates.planar;
    const nodes = document.graph.nodes.map((node) =>
      node.kind === 'dense' ? { ...node, parameters: { ...node.parameters, units: 100_000 } } : node,
    );
    const dataset = { kind: 'given', features: [100_000], labels: { kind: 'classes', count: 100_000 } } as const;
    const { code, stderr } = await checkDocument({ ...document, dataset, graph: { ...document.graph, nodes } });
    expect(code).toBe(1);
    expect(stderr).toContain('GD302');
  });

  it('prints the problem of a drawing whose layers are not wired', async () => {
    const { document } = templates.planar;
    const { code, stdout, stderr } = await checkDocument({ ...document, graph: { ...document.graph, edges: [] } });
    expect(code).toBe(1);
    expect(stderr).toContain('error GD205: Dense 1 gets no data');
    expect(stdout).toContain('?');
    expect(stdout).not.toContain('No problems');
  });

  it('reports a file that is no project', async () => {
    const { code, stdout } = await runCaptured(['check', import.meta.filename, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, layers: [], diagnostics: [{ code: 'GD501' }] });
  });
});
