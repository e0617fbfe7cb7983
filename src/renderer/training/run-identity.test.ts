import { describe, expect, it } from 'vitest';
import { compileGraph } from '../../shared/compile/compile-graph.ts';
import type { ProjectDocument } from '../../shared/project/document.ts';
import { templates } from '../../shared/project/templates/templates.ts';
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
