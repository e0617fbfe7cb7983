import { describe, expect, it } from 'vitest';
import { type Diagnostic, describeDiagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import { defaultDecays } from '../../shared/spec/learning-rate-decay.ts';
import { defaultOptimizers } from '../../shared/spec/optimizers.ts';
import { plainTraining } from '../../shared/spec/training-spec.ts';
import { checkSpec } from './check-spec.ts';
import { chooseFirstLayer, type FirstLayerChoice } from './choose-first-layer.ts';
import type { PlanTraining } from './compile-plan.ts';
import { activation, chainSpec, dense, output } from './testing/specs.ts';

const examples = 20;
const given = { kind: 'given', features: [3000], labels: { kind: 'binary' } } as const;
const wide = chainSpec(given, [dense(5, 'relu'), dense(1, 'sigmoid'), output('binary_cross_entropy')]);

function formOf(training: Partial<PlanTraining>, choice: FirstLayerChoice) {
  return chooseFirstLayer(wide, examples, 'float64', choice, { ...plainTraining, ...training });
}

function problemsOf(training: Partial<PlanTraining>, spec = wide): readonly Diagnostic[] {
  return checkSpec(spec, { examples, firstLayer: 'gram', training: { ...plainTraining, ...training } });
}

describe('the Gram form', () => {
  it('is taken for gradient descent, whatever the decay', () => {
    for (const decay of Object.values(defaultDecays)) {
      expect([formOf({ decay }, 'auto'), formOf({ decay }, 'gram'), formOf({ decay }, 'direct')]).toEqual(['gram', 'gram', 'direct']);
    }
    for (const batchSize of [examples, 7]) expect(formOf({ batchSize }, 'auto')).toBe('gram');
    expect(problemsOf({})).toEqual([]);
  });

  it.each([
    [{ optimizer: defaultOptimizers.rmsprop }, { problem: 'optimizer', value: 'rmsprop' }],
    [{ optimizer: defaultOptimizers.adam }, { problem: 'optimizer', value: 'adam' }],
  ] as const)('is not taken for %o, and refused where it is asked for', (training, data) => {
    expect([formOf(training, 'auto'), formOf(training, 'gram')]).toEqual(['direct', 'direct']);
    const [diagnostic, ...others] = problemsOf(training);
    expect(diagnostic).toMatchObject({ code: 'GD307', data });
    expect(others).toEqual([]);
    if (diagnostic)
      for (const language of ['en', 'ja'] as const) expect(describeDiagnostic(diagnostic, language).detail).toContain(data.value);
  });

  it('is refused for a layer that does not read the features', () => {
    const behindTanh = chainSpec(given, [activation('tanh'), dense(1, 'sigmoid'), output('binary_cross_entropy')]);
    expect(problemsOf({}, behindTanh)).toMatchObject([{ code: 'GD307', data: { problem: 'inputs', value: '' } }]);
  });
});

describe('the memory of a training', () => {
  it('is measured with what its optimizer keeps', () => {
    const training = { ...plainTraining, optimizer: defaultOptimizers.adam };
    const large = chainSpec({ ...given, features: [100_000] }, [dense(1100, 'relu'), dense(1, 'sigmoid'), output('binary_cross_entropy')]);
    const codes = (options: object) => checkSpec(large, { examples: 1, ...options }).map(({ code }) => code);
    expect([codes({}), codes({ training }), codes({ training, precision: 'float32' })]).toEqual([[], ['GD302'], []]);
  });
});
