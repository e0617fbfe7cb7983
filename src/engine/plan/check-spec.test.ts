import { describe, expect, it } from 'vitest';
import { templateNames, templates } from '../../shared/project/templates/templates.ts';
import type { WiredLayer } from '../../shared/project/testing/branched-graph.ts';
import { severityOf } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { LayerSpec, ModelSpec } from '../../shared/spec/model-spec.ts';
import { defaultOptimizers } from '../../shared/spec/optimizers.ts';
import { plainTraining } from '../../shared/spec/training-spec.ts';
import { checkSpec } from './check-spec.ts';
import { activation, add, branchedSpec, chainSpec, concat, dense, output, specOf } from './testing/specs.ts';

const planar = specOf(templates.planar.document);
const codes = (spec: ModelSpec, options = {}) => checkSpec(spec, options).map(({ code }) => code);

describe('checkSpec', () => {
  it.each(templateNames)('finds no error in the template %s', (name) => {
    expect(checkSpec(specOf(templates[name].document)).filter((diagnostic) => severityOf(diagnostic) === 'error')).toEqual([]);
  });

  it('applies the rules for drawings', () => {
    const change = (layer: LayerSpec): LayerSpec =>
      layer.kind === 'dense' ? { ...layer, parameters: { ...layer.parameters, units: 1e9 } } : layer;
    expect(codes({ ...planar, layers: planar.layers.map(change) })).toEqual(['GD301']);
    expect(codes({ ...planar, layers: planar.layers.filter(({ kind }) => kind !== 'output') })).toEqual(['GD202']);
  });

  it('refuses two layers of one id, and inputs that do not come before', () => {
    const [first, ...rest] = planar.layers;
    if (!first) throw new Error('the template has layers');
    expect(codes({ ...planar, layers: [first, first, ...rest] })).toEqual(['GD604']);
    expect(codes({ ...planar, layers: [...rest, first] })).toEqual(['GD604']);
    expect(codes({ ...planar, layers: rest })).toEqual(['GD604']);
  });

  it('refuses wires into an input and out of an output', () => {
    const wired: LayerSpec = { id: 'n9', name: 'Input', kind: 'input', parameters: {}, inputs: ['n3'] };
    expect(codes({ ...planar, layers: [...planar.layers, wired] })).toContain('GD209');
    const behind: LayerSpec = { id: 'n9', name: 'Flatten', kind: 'flatten', parameters: {}, inputs: ['n4'] };
    expect(codes({ ...planar, layers: [...planar.layers, behind] })).toContain('GD210');
  });

  it('refuses joins of one value, of one value twice, and layers that lead nowhere', () => {
    const layers: readonly WiredLayer[] = [
      [dense(4, 'tanh'), 0],
      [add, 0, 1],
    ];
    const numbers = { kind: 'given', features: [4], labels: { kind: 'values', rows: 4 } } as const;
    const spec = branchedSpec(numbers, [...layers, [output('mean_squared_error'), 2]]);
    const reading = (...inputs: readonly string[]): ModelSpec => ({
      ...spec,
      layers: spec.layers.map((layer) => (layer.kind === 'add' ? { ...layer, inputs: [...inputs] } : layer)),
    });
    expect(codes(spec)).toEqual([]);
    expect(codes(reading('n2'))).toEqual(['GD213']);
    expect(codes(reading('n2', 'n2'))).toEqual(['GD215']);
    expect(
      codes({ ...spec, layers: spec.layers.map((layer) => (layer.kind === 'output' ? { ...layer, inputs: ['n1'] } : layer)) }),
    ).toEqual(['GD216']);
  });

  it('measures rows that double in every layer without making them', () => {
    const doubled = Array.from({ length: 400 }, (_, index): readonly WiredLayer[] => [
      [activation('linear'), 2 * index],
      [concat, 2 * index, 2 * index + 1],
    ]).flat();
    const numbers = { kind: 'given', features: [4], labels: { kind: 'values', rows: 1 } } as const;
    expect(codes(branchedSpec(numbers, [...doubled, [dense(1, 'linear'), 800], [output('mean_squared_error'), 801]]))).toEqual(['GD302']);
  });

  it('says how much memory a network would need before any is taken', () => {
    const wide = chainSpec({ kind: 'flower', examples: 1_000_000, seed: 1 }, [
      dense(100_000, 'tanh'),
      dense(1, 'sigmoid'),
      output('binary_cross_entropy'),
    ]);
    const [diagnostic] = checkSpec(wide);
    expect(diagnostic).toMatchObject({ code: 'GD302', data: { maximum: 3072 } });
    expect(Number(diagnostic?.data.megabytes)).toBeGreaterThan(1_000_000);
  });

  it('measures a network for the examples and the precision that it is to be trained with', () => {
    const given = chainSpec({ kind: 'given', features: [1000], labels: { kind: 'binary' } }, [
      dense(1, 'sigmoid'),
      output('binary_cross_entropy'),
    ]);
    expect(codes(given)).toEqual([]);
    expect(codes(given, { examples: 500_000 })).toEqual(['GD302']);
    expect(codes(given, { examples: 500_000, precision: 'float32' })).toEqual([]);
  });

  it('counts what the optimizer keeps, only a mini-batch of each cache, and no gradients where a network is only evaluated', () => {
    const layers = [dense(10_500, 'tanh'), dense(10_500, 'tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')];
    const given = chainSpec({ kind: 'given', features: [10], labels: { kind: 'binary' } }, layers);
    // That layers this wide are warned of is another matter.
    const memory = (spec: ModelSpec, options: object) => codes(spec, options).filter((code) => code !== 'GD314');
    const adam = { ...plainTraining, optimizer: defaultOptimizers.adam };
    expect(memory(given, { examples: 100 })).toEqual([]);
    expect(memory(given, { examples: 100, training: adam })).toEqual(['GD302']);
    expect(memory(given, { examples: 20_000 })).toEqual(['GD302']);
    expect(memory(given, { examples: 20_000, training: { ...plainTraining, batchSize: 100 } })).toEqual([]);
    const wider = chainSpec(given.dataset, [dense(15_000, 'tanh'), dense(15_000, 'tanh'), ...layers.slice(2)]);
    expect(memory(wider, { examples: 10 })).toEqual(['GD302']);
    expect(memory(wider, { examples: 10, forwardOnly: true })).toEqual([]);
  });

  it('measures two thousand layers', () => {
    const hidden = Array.from({ length: 1997 }, () => dense(3, 'tanh'));
    const deep = chainSpec(planar.dataset, [...hidden, dense(1, 'sigmoid'), output('binary_cross_entropy')]);
    expect(codes(deep)).not.toContain('GD302');
  });
});
