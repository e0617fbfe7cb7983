import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGraph } from '../../../shared/compile/compile-graph.ts';
import { type ProjectDocument, projectDocumentSchema } from '../../../shared/project/document.ts';
import type { GraphNode } from '../../../shared/project/graph.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import { activationNames } from '../../../shared/spec/activations.ts';
import { costNames } from '../../../shared/spec/costs.ts';
import type { DatasetSource } from '../../../shared/spec/dataset.ts';
import { type Diagnostic, hasErrors } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { initializerNames } from '../../../shared/spec/initializers.ts';
import { applyFix } from './apply-fix.ts';

const layer = fc.oneof(
  fc.constantFrom('input' as const, 'flatten' as const, 'add' as const, 'concat' as const).map((kind) => ({ kind, parameters: {} })),
  fc.record({
    kind: fc.constant('dense' as const),
    parameters: fc.record({
      units: fc.integer({ min: -1, max: 4 }),
      activation: fc.constantFrom(...activationNames),
      initializer: fc.constantFrom(...initializerNames),
      factor: fc.constantFrom(0, 0.01),
      bias: fc.boolean(),
    }),
  }),
  fc.record({ kind: fc.constant('activation' as const), parameters: fc.record({ activation: fc.constantFrom(...activationNames) }) }),
  fc.record({ kind: fc.constant('dropout' as const), parameters: fc.record({ keepProbability: fc.constantFrom(0.5, 1) }) }),
  fc.record({ kind: fc.constant('output' as const), parameters: fc.record({ cost: fc.constantFrom(...costNames) }) }),
);
const dataset: fc.Arbitrary<DatasetSource> = fc.constantFrom(
  { kind: 'flower', examples: 400, seed: 1 },
  { kind: 'digits' },
  { kind: 'given', features: [2, 2], labels: { kind: 'binary' } },
  { kind: 'given', features: [3], labels: { kind: 'classes', count: 3 } },
  { kind: 'given', features: [3], labels: { kind: 'values', rows: 2 } },
);

/** Drawings that a file can hold: ids used once, wires between layers that are there, each once. */
const document: fc.Arbitrary<ProjectDocument> = fc
  .record({
    dataset,
    layers: fc.array(layer, { minLength: 1, maxLength: 8 }),
    wires: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 10 }),
  })
  .map(({ dataset: source, layers, wires }) => {
    const nodes = layers.map(
      (drawn, index) => ({ ...drawn, id: `n${index}`, name: '', position: { x: 240 * index, y: 0 } }) as unknown as GraphNode,
    );
    const pairs = new Set(wires.map(([from, to]) => `n${from % nodes.length} n${to % nodes.length}`));
    const edges = [...pairs].map((pair, index) => {
      const [start = '', target = ''] = pair.split(' ');
      return { id: `e${index}`, source: start, target };
    });
    return { ...templates.planar.document, dataset: source, graph: { nodes, edges } };
  });

const problems = ({ graph, dataset: source }: ProjectDocument) => compileGraph(graph, source, 'en').diagnostics;
const sameProblem = (a: Diagnostic) => (b: Diagnostic) =>
  JSON.stringify([a.code, a.nodeIds, a.edgeIds, a.data]) === JSON.stringify([b.code, b.nodeIds, b.edgeIds, b.data]);

describe('every fix that is offered', () => {
  it('takes its problem away, leaves a document that can be saved, and leads to no error without a fix', () => {
    fc.assert(
      fc.property(document, (drawn) => {
        for (const problem of problems(drawn)) {
          for (const fix of problem.fixes) {
            const mended = applyFix(drawn, fix);
            expect(projectDocumentSchema.safeParse(mended).error).toBeUndefined();
            const after = problems(mended);
            expect(after.filter(sameProblem(problem)), `${problem.code} ${fix.kind}`).toEqual([]);
            if (hasErrors(after)) expect(after.some(({ fixes }) => fixes.length > 0)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is one of three at most, and there is one for every problem of a drawing', () => {
    fc.assert(
      fc.property(document, (drawn) => {
        for (const { code, fixes } of problems(drawn)) {
          expect(fixes.length, code).toBeGreaterThan(0);
          expect(fixes.length, code).toBeLessThanOrEqual(3);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('pressed first again and again ends in a network that trains', () => {
    fc.assert(
      fc.property(document, (drawn) => {
        let mended = drawn;
        for (let presses = 0; presses < 80; presses += 1) {
          const fix = problems(mended).find(({ fixes }) => fixes.length > 0)?.fixes[0];
          if (!fix) break;
          mended = applyFix(mended, fix);
        }
        expect(problems(mended).map(({ code }) => code)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
