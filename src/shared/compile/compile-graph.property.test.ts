import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Graph, type GraphNode, graphSchema } from '../project/graph.ts';
import { type ChainLayer, chainProject } from '../project/templates/chain.ts';
import { templates } from '../project/templates/templates.ts';
import { activationNames } from '../spec/activations.ts';
import { costNames } from '../spec/costs.ts';
import type { DatasetSource } from '../spec/dataset.ts';
import { describeDiagnostic, diagnosticSchema, hasErrors } from '../spec/diagnostics/diagnostic.ts';
import { initializerNames } from '../spec/initializers.ts';
import { modelSpecSchema } from '../spec/model-spec.ts';
import { checkConnection, connectionChecker } from './check-connection.ts';
import { compileGraph } from './compile-graph.ts';

const position = fc.record({ x: fc.integer({ min: -1000, max: 1000 }), y: fc.integer({ min: -1000, max: 1000 }) });
const layer = fc.oneof(
  fc.constantFrom('input' as const, 'flatten' as const, 'add' as const, 'concat' as const).map((kind) => ({ kind, parameters: {} })),
  fc.record({
    kind: fc.constant('dense' as const),
    parameters: fc.record({
      units: fc.oneof(fc.integer({ min: -2, max: 9 }), fc.double()),
      activation: fc.constantFrom(...activationNames),
      initializer: fc.constantFrom(...initializerNames),
      factor: fc.constantFrom(0, 0.01),
      bias: fc.boolean(),
    }),
  }),
  fc.record({ kind: fc.constant('activation' as const), parameters: fc.record({ activation: fc.constantFrom(...activationNames) }) }),
  fc.record({ kind: fc.constant('output' as const), parameters: fc.record({ cost: fc.constantFrom(...costNames) }) }),
);
/** Any drawing whatsoever: also ids used twice, wires to nowhere, loops. */
const graph: fc.Arbitrary<Graph> = fc.record({
  nodes: fc.array(
    fc
      .tuple(layer, fc.nat(8), fc.string(), position)
      .map(([drawn, id, name, place]) => ({ ...drawn, id: `n${id}`, name, position: place }) as GraphNode),
    { maxLength: 10 },
  ),
  edges: fc.array(
    fc
      .tuple(fc.nat(20), fc.nat(9), fc.nat(9))
      .map(([id, source, target]) => ({ id: `e${id}`, source: `n${source}`, target: `n${target}` })),
    { maxLength: 12 },
  ),
});
const dataset: fc.Arbitrary<DatasetSource> = fc.oneof(
  fc.constant({ kind: 'flower', examples: 401, seed: 1 } as const),
  fc.constant({ kind: 'digits' } as const),
  fc.constant({ kind: 'given', features: [64, 64, 3], labels: { kind: 'values', rows: 2 } } as const),
);

describe('compileGraph', () => {
  it('never throws, and gives a valid spec exactly where there is no error', () => {
    fc.assert(
      fc.property(graph, dataset, fc.constantFrom('en' as const, 'ja' as const), (drawn, source, language) => {
        const { spec, diagnostics } = compileGraph(drawn, source, language);
        expect(spec === null).toBe(hasErrors(diagnostics));
        for (const diagnostic of diagnostics) {
          expect(diagnosticSchema.safeParse(diagnostic).error).toBeUndefined();
          const { title, detail, remedy } = describeDiagnostic(diagnostic, language);
          expect(`${title} ${detail} ${remedy}`).not.toMatch(/undefined|\[object/);
        }
        const hasUniqueIds = new Set(drawn.nodes.map(({ id }) => id)).size === drawn.nodes.length;
        if (spec && hasUniqueIds && graphSchema.safeParse(drawn).success) expect(modelSpecSchema.safeParse(spec).error).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it('gives every layer the input that comes before it in the list', () => {
    const chains = fc.array(layer, { maxLength: 6 }).map((middle) => {
      const layers = [
        { kind: 'input', parameters: {} } as const,
        ...middle,
        { kind: 'output', parameters: { cost: 'mean_squared_error' } } as const,
      ];
      return chainProject('', { kind: 'digits' }, layers as never, templates.planar.document.training).graph;
    });
    fc.assert(
      fc.property(chains, dataset, (drawn, source) => {
        const { spec } = compileGraph(drawn, source, 'en');
        const seen = new Set<string>();
        for (const { id, inputs } of spec?.layers ?? []) {
          expect(inputs.filter((name) => !seen.has(name))).toEqual([]);
          seen.add(id);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a drawing of 200 layers', () => {
  const dense = { kind: 'dense', parameters: { units: 4, activation: 'tanh', initializer: 'he', factor: 0.01, bias: true } } as const;
  const layers: ChainLayer[] = [
    { kind: 'input', parameters: {} },
    ...Array.from({ length: 198 }, () => dense),
    { kind: 'output', parameters: { cost: 'mean_squared_error' } },
  ];
  const flower: DatasetSource = { kind: 'flower', examples: 400, seed: 1 };
  const drawn = chainProject('', flower, layers, templates.planar.document.training).graph;
  /** Milliseconds. The goal is 5, on a machine that does nothing else; this is what a busy one keeps, and what anything quadratic would not. */
  const slowest = 25;
  /** Milliseconds of the fastest run of many: what it takes while nothing else runs. */
  const fastest = (run: () => void) => {
    const times = Array.from({ length: 100 }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    });
    return Math.min(...times);
  };

  it('compiles in a few milliseconds, whole or with half of its wires', () => {
    const loose = { ...drawn, edges: drawn.edges.filter((_, index) => index % 2 === 0) };
    expect(fastest(() => compileGraph(drawn, flower, 'en'))).toBeLessThan(slowest);
    expect(fastest(() => compileGraph(loose, flower, 'en'))).toBeLessThan(slowest);
  });

  it('says of every layer in a few milliseconds whether a dragged wire could end there', () => {
    const loose = { ...drawn, edges: drawn.edges.filter((_, index) => index % 2 === 0) };
    const ask = () => {
      const check = connectionChecker(loose, flower, 'en');
      for (const { id } of loose.nodes) check('n100', id);
      for (const { id } of loose.nodes) check(id, 'n101');
    };
    expect(fastest(ask)).toBeLessThan(slowest);
  });
});

describe('checkConnection', () => {
  it('allows only wires that bring no error to the wire itself, or one that a fix can mend', () => {
    fc.assert(
      fc.property(graph, dataset, fc.nat(9), fc.nat(9), (drawn, data, from, to) => {
        const source = `n${from}`;
        const target = `n${to}`;
        const check = checkConnection(drawn, data, source, target, 'en');
        const edge = { id: 'new', source, target };
        const { diagnostics } = compileGraph({ ...drawn, edges: [...drawn.edges, edge] }, data, 'en');
        const [named] = diagnostics.filter(({ edgeIds }) => edgeIds.includes('new'));
        if (check.verdict === 'allowed' && named) expect(named.fixes).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
