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
import { diagnosticExamples } from './testing/diagnostic-examples.ts';

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

describe.each(diagnosticCodes)('%s', (code: DiagnosticCode) => {
  const definition: { readonly name: string; readonly text: (typeof diagnosticTable)[DiagnosticCode]['text'] } = diagnosticTable[code];
  const texts = languages.map((language) =>
    describeDiagnostic({ code, data: diagnosticExamples[code].data, nodeIds: [], edgeIds: [], fixes: [] }, language),
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
