import { describe, expect, it } from 'vitest';
import { languages } from '../../language.ts';
import { graphNodeSchema } from '../../project/graph.ts';
import { limits } from '../limits.ts';
import { dense } from './dense.ts';
import { flatten } from './flatten.ts';
import { type LayerKind, layerDefinition, layerKinds } from './layer-catalog.ts';
import type { InferenceContext } from './layer-definition.ts';
import { output } from './output.ts';

function context<P>(parameters: P, ...shape: readonly number[]): InferenceContext<P> {
  return {
    nodeId: 'n2',
    name: 'Layer',
    parameters,
    inputs: [{ shape, name: 'Input', edgeId: 'e1', rowsOrigin: null, rowsSources: new Set() }],
    examples: 400,
  };
}

describe.each(layerKinds)('%s', (kind: LayerKind) => {
  const definition = layerDefinition(kind);

  it('can be drawn with its defaults', () => {
    const node = { id: 'n1', kind, name: '', position: { x: 0, y: 0 }, parameters: definition.defaults };
    expect(graphNodeSchema.safeParse(node).error).toBeUndefined();
    expect(graphNodeSchema.safeParse({ ...node, parameters: { ...definition.defaults, foreign: 1 } }).success).toBe(false);
  });

  it('offers a field for each parameter, named in every language, that takes the default', () => {
    expect(definition.fields.map(({ key }) => key).sort()).toEqual(Object.keys(definition.defaults).sort());
    for (const field of definition.fields) {
      for (const language of languages) expect(field.label[language]).not.toBe('');
      const value = definition.defaults[field.key];
      if (field.kind === 'choice') expect(Object.keys(field.options)).toContain(value);
      if (field.kind === 'integer' || field.kind === 'number') {
        expect(value).toBeGreaterThanOrEqual(field.minimum);
        expect(value).toBeLessThanOrEqual(field.maximum);
      }
    }
  });

  it('has a name and a summary in every language', () => {
    for (const language of languages) expect([definition.name[language], definition.summary[language]]).not.toContain('');
    expect(definition.glyph.length).toBeLessThanOrEqual(2);
  });
});

describe('shape rules', () => {
  it('dense gives its units, whatever the features', () => {
    expect(dense.infer(context({ ...dense.defaults, units: 5 }, 64))).toEqual({ shape: [5], diagnostics: [] });
  });

  it.each([0, -3, 2.5, Number.NaN, Number.POSITIVE_INFINITY, 1e9])(
    'dense cannot have %s units, and proposes a number that it can have',
    (units) => {
      const { shape, diagnostics } = dense.infer(context({ ...dense.defaults, units }, 64));
      expect(shape).toBeUndefined();
      expect(diagnostics.map(({ code }) => code)).toEqual(['GD301']);
      const [fix] = diagnostics[0]?.fixes ?? [];
      const proposal = fix?.kind === 'set-parameter' ? Number(fix.value) : Number.NaN;
      expect(dense.infer(context({ ...dense.defaults, units: proposal }, 64)).shape).toEqual([proposal]);
      expect(proposal).toBeLessThanOrEqual(limits.units);
    },
  );

  it('dense and cost take no pictures, but say what follows from them', () => {
    expect(dense.infer(context(dense.defaults, 8, 8))).toMatchObject({
      shape: [4],
      diagnostics: [{ code: 'GD102', data: { features: '8×8', count: 64 } }],
    });
    expect(output.infer(context(output.defaults, 8, 8)).diagnostics).toHaveLength(1);
  });

  it('flatten makes one column, and leaves columns as they are', () => {
    expect(flatten.infer(context({}, 64, 64, 3)).shape).toEqual([12288]);
    expect(flatten.infer(context({}, 7)).shape).toEqual([7]);
  });
});
