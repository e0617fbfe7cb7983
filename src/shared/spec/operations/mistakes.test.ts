import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileGraph } from '../../compile/compile-graph.ts';
import { networkMatrices } from '../../compile/network-matrices.ts';
import { languages } from '../../language.ts';
import { templates } from '../../project/templates/templates.ts';
import { checkOperation } from './check-operation.ts';
import { describeOperation, describeRemedy } from './describe-operation.ts';
import type { OperationOperator } from './judge-operation.ts';
import { parseOperand } from './operand.ts';
import { applyRemedy } from './remedies.ts';

const folder = new URL('../../../../tests/fixtures/mistakes/', import.meta.url);
const mistakes = readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));

/** Names in the fixtures are those of the planar template, 2-4-1 on 400 examples. */
const { graph, dataset } = templates.planar.document;
const names = networkMatrices(graph, dataset, compileGraph(graph, dataset, 'en'));

function operand(text: string) {
  const parsed = parseOperand(text, names);
  if ('problem' in parsed) throw new Error(`${text}: ${parsed.problem}`);
  return parsed.operand;
}

describe.each(mistakes)('$situation', ({ input, verdict, ...texts }) => {
  const operation = { left: operand(input.left), operator: input.operator as OperationOperator, right: operand(input.right) };
  const check = checkOperation(operation);

  it.each(languages)('is explained to the letter (%s)', (language) => {
    const { title, detail, remedies } = texts[language];
    expect(check.verdict).toBe(verdict);
    expect(describeOperation(check, language)).toEqual({ title, detail });
    expect(check.remedies.map((remedy) => describeRemedy(remedy, check, language))).toEqual(remedies);
  });

  it('is put right by each of its remedies', () => {
    expect(check.remedies.length).toBeGreaterThan(0);
    for (const remedy of check.remedies) expect(checkOperation(applyRemedy(check, remedy)).verdict).toBe('fits');
  });
});

it('covers the five mistakes', () => {
  expect(mistakes).toHaveLength(5);
});
