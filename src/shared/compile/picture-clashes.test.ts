import { describe, expect, it } from 'vitest';
import { branchedGraph, type WiredLayer } from '../project/testing/branched-graph.ts';
import type { DatasetSource } from '../spec/dataset.ts';
import { describeDiagnostic, diagnosticSchema } from '../spec/diagnostics/diagnostic.ts';
import { compileGraph } from './compile-graph.ts';

const dense = (units: number, activation: 'tanh' | 'sigmoid' = 'tanh') =>
  ({ kind: 'dense', parameters: { units, activation, initializer: 'he', factor: 0.01, bias: true } }) as const;
const flatten = { kind: 'flatten', parameters: {} } as const;
const add = { kind: 'add', parameters: {} } as const;
const concat = { kind: 'concat', parameters: {} } as const;
const cost = { kind: 'output', parameters: { cost: 'binary_cross_entropy' } } as const;
const flower: DatasetSource = { kind: 'flower', examples: 400, seed: 1 };
const digits: DatasetSource = { kind: 'digits' };

function clashOf(code: string, layers: readonly WiredLayer[], dataset: DatasetSource) {
  const found = compileGraph(branchedGraph(layers), dataset, 'en').diagnostics.find((diagnostic) => diagnostic.code === code);
  expect(diagnosticSchema.safeParse(found).error).toBeUndefined();
  const { left, operator, right, sides } = found?.clash ?? {};
  const shown = [left?.name, left?.symbolic, left?.numeric, operator, right?.name, right?.symbolic, right?.numeric, ...(sides ?? [])];
  return { shown, texts: found && (['en', 'ja'] as const).map((language) => describeDiagnostic(found, language).detail) };
}

describe('two matrices that do not go together', () => {
  it('are the predictions and the labels', () => {
    const layers: readonly WiredLayer[] = [
      [dense(4), 0],
      [dense(3, 'sigmoid'), 1],
      [cost, 2],
    ];
    expect(clashOf('GD101', layers, flower)).toEqual({
      shown: ['A²', '(n[2], m)', '(3, 400)', '⊙', 'Y', '(n_y, m)', '(1, 400)', 'rows'],
      texts: [
        'A² is (n[2], m) = (3, 400) because Dense 2 has 3 units. Y is (n_y, m) = (1, 400) because each label is 0 or 1. The cost compares them element by element.',
        '「Dense 2」のユニットが3個なので、A² は (n[2], m) = (3, 400) です。ラベルが 0 か 1 なので、Y は (n_y, m) = (1, 400) です。コストは両者を要素ごとに比べます。',
      ],
    });
  });

  it('are weights and pictures', () => {
    const { shown, texts } = clashOf('GD102', [[dense(4), 0]], digits);
    expect(shown).toEqual(['W¹', '(n[1], n_x)', '(4, 64)', '·', 'X', '(8×8, m)', '(8×8, 1797)', 'inner']);
    expect(texts?.[0]).toContain('X is (8×8, m) = (8×8, 1797) because each example is a picture of 8×8.');
  });

  it('are the two values of a sum, each with how it came about', () => {
    const layers: readonly WiredLayer[] = [
      [flatten, 0],
      [dense(4), 1],
      [add, 1, 2],
    ];
    const { shown, texts } = clashOf('GD104', layers, digits);
    expect(shown).toEqual(['X', '(n_x, m)', '(64, 1797)', '+', 'A¹', '(n[1], m)', '(4, 1797)', 'rows']);
    expect(texts?.[0]).toContain('X is (n_x, m) = (64, 1797) because Flatten turned 8×8 into 64.');
  });

  it('are a column and a picture below each other, and joined values against labels, which have no sign of their own', () => {
    expect(
      clashOf(
        'GD105',
        [
          [flatten, 0],
          [concat, 1, 0],
        ],
        digits,
      ).shown.slice(3, 5),
    ).toEqual([';', 'X']);
    const joined: readonly WiredLayer[] = [
      [dense(4, 'sigmoid'), 0],
      [concat, 0, 1],
      [cost, 2],
    ];
    const { shown, texts } = clashOf('GD106', joined, flower);
    expect(shown.slice(0, 3)).toEqual(['H¹', '(6, m)', '(6, 400)']);
    expect(texts?.[0]).toContain('because Concat puts 2 + 4 rows below each other');
  });
});
