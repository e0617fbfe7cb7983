import { describe, expect, it } from 'vitest';
import { compileGraph } from '../../shared/compile/compile-graph.ts';
import type { ProjectDocument } from '../../shared/project/document.ts';
import { templates } from '../../shared/project/templates/templates.ts';
import { defaultDecays } from '../../shared/spec/learning-rate-decay.ts';
import { defaultOptimizers } from '../../shared/spec/optimizers.ts';
import type { TrainingSpec } from '../../shared/spec/training-spec.ts';
import { runIdentity } from './run-identity.ts';

function identityOf(change: (document: ProjectDocument) => ProjectDocument = (document) => document): string {
  const { graph, dataset, training } = change(structuredClone(templates.planar.document));
  const { spec } = compileGraph(graph, dataset, 'en');
  if (!spec) throw new Error('the changed template has errors');
  return runIdentity({ spec, training });
}

describe('what parameters belong to', () => {
  it('stays the same for other names, places, α and iterations', () => {
    const renamed = identityOf((document) => {
      const [first, ...others] = document.graph.nodes;
      if (!first) throw new Error('the template is empty');
      const nodes = [{ ...first, name: 'Petals', position: { x: 500, y: 3 } }, ...others];
      return { ...document, name: 'Mine', graph: { ...document.graph, nodes } };
    });
    expect(renamed).toBe(identityOf());
    expect(identityOf((document) => ({ ...document, training: { ...document.training, learningRate: 0.1, iterations: 7 } }))).toBe(
      identityOf(),
    );
  });

  it('stays the same where a setting does not act', () => {
    const withTraining = (training: Partial<TrainingSpec>) =>
      identityOf((document) => ({ ...document, training: { ...document.training, ...training } }));
    expect(withTraining({ batchSize: 400 })).toBe(identityOf());
    expect(withTraining({ batchSize: 100_000 })).toBe(identityOf());
    const [adam, inAnotherOrder] = [
      { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
      { epsilon: 1e-8, beta2: 0.999, beta1: 0.9, kind: 'adam' },
    ] as const;
    expect(withTraining({ optimizer: adam })).toBe(withTraining({ optimizer: inAnotherOrder }));
  });

  it('changes with the batch size, the optimizer, each of its constants, the decay and the penalty', () => {
    const changes: readonly Partial<TrainingSpec>[] = [
      {},
      { batchSize: 399 },
      { batchSize: 64 },
      ...Object.values(defaultOptimizers)
        .slice(1)
        .map((optimizer) => ({ optimizer })),
      { optimizer: { ...defaultOptimizers.momentum, beta: 0.8 } },
      { optimizer: { ...defaultOptimizers.adam, beta1: 0.8 } },
      { optimizer: { ...defaultOptimizers.adam, beta2: 0.99 } },
      { optimizer: { ...defaultOptimizers.adam, epsilon: 1e-7 } },
      { decay: defaultDecays.inverse_time },
      { decay: { ...defaultDecays.inverse_time, rate: 2 } },
      { decay: { ...defaultDecays.inverse_time, every: 2 } },
      { decay: defaultDecays.exponential },
      { l2: 0.1 },
      { l2: 0.2 },
    ];
    const identities = changes.map((change) => identityOf((document) => ({ ...document, training: { ...document.training, ...change } })));
    expect(new Set(identities).size).toBe(changes.length);
  });

  it('changes with the data, a parameter, the seed and the precision', () => {
    const identities = [
      identityOf(),
      identityOf((document) => ({ ...document, dataset: { kind: 'flower', examples: 400, seed: 2 } })),
      identityOf((document) => ({ ...document, training: { ...document.training, seed: 3 } })),
      identityOf((document) => ({ ...document, training: { ...document.training, precision: 'float32' } })),
      identityOf((document) => {
        const nodes = document.graph.nodes.map((node) =>
          node.id === 'n2' && node.kind === 'dense' ? { ...node, parameters: { ...node.parameters, units: 5 } } : node,
        );
        return { ...document, graph: { ...document.graph, nodes } };
      }),
    ];
    expect(new Set(identities).size).toBe(identities.length);
  });
});
