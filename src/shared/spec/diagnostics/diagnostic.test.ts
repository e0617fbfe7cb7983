import { describe, expect, it } from 'vitest';
import { languages } from '../../language.ts';
import {
  type DiagnosticCode,
  describeDiagnostic,
  diagnose,
  diagnosticCodes,
  diagnosticSchema,
  diagnosticTable,
  hasErrors,
} from './diagnostic.ts';
import { type GramFormProblem, gramFormProblems } from './gram-form-problems.ts';
import { type NonFiniteCause, nonFiniteCauses } from './non-finite-causes.ts';

/** What was found of a cost that is not finite. */
const nonFinite = {
  cause: 'forward',
  step: 'Z1 = W1·X + b1',
  stepIteration: '8',
  matrix: 'Z1',
  place: 'unit-example',
  row: '0',
  column: '3',
  value: 'Infinity',
};

/** Data of diagnostics whose texts look names up; all others are content with a number for whatever they ask for. */
const namedData: Partial<Record<DiagnosticCode, Record<string, string>>> = {
  GD307: { problem: 'optimizer', value: 'adam' },
  GD310: { problem: 'large', largest: '255', ratio: '1' },
  GD401: { cost: 'binary_cross_entropy', activation: 'tanh', fitting: 'sigmoid', last: 'Dense' },
  GD408: { cost: 'binary_cross_entropy', fitting: 'sigmoid', last: 'Add' },
  GD409: { cost: 'binary_cross_entropy', layer: 'Dropout' },
  GD402: { cost: 'binary_cross_entropy', labels: '0 … 9', fitting: 'categorical_cross_entropy' },
  GD504: { file: 'a.gdesk', path: 'graph.nodes.0', problem: 'too-small', expected: '1' },
  GD601: { cost: 'NaN', iteration: '8', learningRate: '2', ...nonFinite },
  GD604: { problem: 'layer-order', value: 'n1 → n2' },
  GD507: { file: 'X.npy', problem: 'number-type', value: 'complex128' },
};
const anyData = new Proxy<Record<string, number>>({}, { get: () => 7 });

describe.each(diagnosticCodes)('%s', (code: DiagnosticCode) => {
  const definition: { readonly name: string; readonly text: (typeof diagnosticTable)[DiagnosticCode]['text'] } = diagnosticTable[code];
  const texts = languages.map((language) =>
    describeDiagnostic({ code, data: namedData[code] ?? anyData, nodeIds: [], edgeIds: [], fixes: [] }, language),
  );

  it('says in every language what is wrong, why, and what to do', () => {
    for (const { title, detail, remedy } of texts) {
      for (const sentence of [title, detail, remedy]) {
        expect(String(sentence).trim()).not.toBe('');
        expect(String(sentence)).not.toMatch(/undefined|\[object/);
      }
    }
  });

  it('is written in Japanese where Japanese is asked for', () => {
    const [, japanese] = texts;
    expect(`${japanese?.title}${japanese?.remedy}`).toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}]/u);
    expect(texts[0]?.title).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
  });

  it('has a name of its own', () => {
    const names = Object.values(diagnosticTable).map(({ name }) => name);
    expect(names.filter((name) => name === definition.name)).toHaveLength(1);
    expect(definition.name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});

describe.each(Object.keys(gramFormProblems) as GramFormProblem[])('a Gram form that is impossible: %s', (problem) => {
  it.each(languages)('is explained and has a remedy in %s', (language) => {
    const { detail, remedy } = describeDiagnostic(diagnose('GD307', { problem, value: 'adam' }), language);
    for (const sentence of [detail, remedy]) expect(sentence.trim()).not.toBe('');
  });
});

describe.each(Object.keys(nonFiniteCauses) as NonFiniteCause[])('a cost that is not finite: %s', (cause) => {
  it.each([...languages])('says why and what to do (%s)', (language) => {
    const data = { cost: 'NaN', iteration: 8, learningRate: 2, ...nonFinite, cause };
    const { detail, remedy } = describeDiagnostic({ code: 'GD601', data, nodeIds: [], edgeIds: [], fixes: [] }, language);
    for (const sentence of [detail, remedy]) expect(sentence).not.toMatch(/^$|undefined|\[object/);
  });
});

describe('a diagnostic', () => {
  it('survives the way through a message', () => {
    const fix = { kind: 'set-parameter', nodeId: 'n2', parameter: 'units', value: 1 } as const;
    const diagnostic = diagnose('GD301', { layer: 'Dense', units: 0, maximum: 9 }, { nodeIds: ['n2'], fixes: [fix] });
    expect(diagnosticSchema.parse(JSON.parse(JSON.stringify(diagnostic)))).toEqual(diagnostic);
  });

  it('of an unknown code is not taken from a message', () => {
    const foreign = { code: 'GD999', nodeIds: [], edgeIds: [], data: {}, fixes: [] };
    expect(diagnosticSchema.safeParse(foreign).success).toBe(false);
  });

  it('is an error or a warning', () => {
    expect(hasErrors([diagnose('GD303', { layer: 'Dense' })])).toBe(false);
    expect(hasErrors([diagnose('GD303', { layer: 'Dense' }), diagnose('GD201', {})])).toBe(true);
  });
});
