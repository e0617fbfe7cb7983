import { describe, expect, it } from 'vitest';
import { compileGraph } from '../../../shared/compile/compile-graph.ts';
import type { Language } from '../../../shared/language.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import { setParameter } from '../../document/edits/set-parameter.ts';
import { layerFacts } from '../layer-facts.ts';

function detailsOf({ graph, dataset }: ProjectDocument, id: string, language: Language = 'en') {
  return layerFacts({ ...compileGraph(graph, dataset, language), graph, dataset }, language).get(id)?.details;
}

describe('what a node shows closely', () => {
  it('is the shapes of W and b, how they start and what they cost', () => {
    const document = setParameter(templates.planar.document, 'n2', 'initializer', 'normal');
    expect(detailsOf(document, 'n2')).toEqual({
      shapes: '(4,400) = (4,2)·(2,400) + (4,1)',
      matrices: [
        ['W¹', '(4, 2)'],
        ['b¹', '(4, 1)'],
      ],
      initializer: 'randn × 0.01',
      multiplyAdds: '3,200 multiply-adds',
    });
    expect(detailsOf(document, 'n2', 'ja')?.multiplyAdds).toBe('積和演算 3,200 回');
    expect(detailsOf(setParameter(document, 'n2', 'initializer', 'he'), 'n2')?.initializer).toBe('He: √(2/n_prev)');
  });

  it('of a layer without weights is what comes in and goes out', () => {
    expect(detailsOf(templates.digits.document, 'n2')).toMatchObject({ initializer: '', multiplyAdds: '' });
    expect(detailsOf(templates.digits.document, 'n2')?.matrices).toHaveLength(2);
  });
});
