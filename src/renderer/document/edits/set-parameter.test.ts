import { describe, expect, it } from 'vitest';
import { templates } from '../../../shared/project/templates/templates.ts';
import { setParameter } from './set-parameter.ts';

const { document } = templates.planar;

describe('setParameter', () => {
  it('changes that parameter of that layer and shares all else', () => {
    const { graph } = setParameter(document, 'n2', 'units', 20);
    expect(graph.nodes[1]?.parameters).toEqual({ units: 20, activation: 'tanh', initializer: 'normal', factor: 0.01, bias: true });
    expect(graph.nodes[2]).toBe(document.graph.nodes[2]);
    expect(graph.edges).toBe(document.graph.edges);
  });

  it('takes units that cannot be: the drawing says so, and can mend it', () => {
    expect(setParameter(document, 'n2', 'units', 1e9).graph.nodes[1]?.parameters).toMatchObject({ units: 1e9 });
  });

  it.each([
    ['the value it has', 'n2', 'units', 4],
    ['a parameter of another kind of layer', 'n2', 'cost', 'mean_squared_error'],
    ['a value that is none of the choices', 'n2', 'activation', 'swish'],
    ['a value of another type', 'n2', 'bias', 'yes'],
    ['a layer that is gone', 'n9', 'units', 3],
    ['a property that every object has', 'n2', 'constructor', 1],
  ])('%s changes nothing', (_name, id, parameter, value) => {
    expect(setParameter(document, id, parameter, value)).toBe(document);
  });
});
