import { describe, expect, it } from 'vitest';
import { languages } from '../../language.ts';
import { type DatasetSource, datasetSourceSchema, describeDataset } from '../dataset.ts';
import { featureCount } from '../shape.ts';
import { type DatasetKind, datasetDefinition, datasetKinds } from './dataset-catalog.ts';

const present = { features: [3], examples: 10, labels: { kind: 'values', rows: 2 } } as const;

describe.each(datasetKinds)('%s', (kind: DatasetKind) => {
  const definition = datasetDefinition(kind);
  const initial = definition.initial(present) as DatasetSource;
  const parameters: Readonly<Record<string, unknown>> = initial;
  const accepts = (key: string, value: unknown) => datasetSourceSchema.safeParse({ ...initial, [key]: value }).success;

  it('starts with what a file may say, and a file may say nothing else', () => {
    expect(initial.kind).toBe(kind);
    expect(accepts('kind', kind)).toBe(true);
    expect(accepts('foreign', 1)).toBe(false);
  });

  it('offers each number, named in every language, in the range that files may hold', () => {
    const numbers = Object.keys(initial).filter((key) => typeof parameters[key] === 'number');
    expect(definition.fields.map(({ key }) => key).sort()).toEqual(numbers.sort());
    for (const field of definition.fields) {
      for (const language of languages) expect(field.label[language]).not.toBe('');
      if (field.kind !== 'integer' && field.kind !== 'number') continue;
      const { key, minimum, maximum } = field;
      const isExcluded = field.kind === 'number' && field.isMinimumExcluded === true;
      expect([minimum, maximum].map((value) => accepts(key, value))).toEqual([!isExcluded, true]);
      expect([minimum - 1, maximum + 1, Number.NaN].map((value) => accepts(key, value))).toEqual([false, false, false]);
    }
  });

  it('has a name and a summary in every language, and names as many as there are features and classes', () => {
    for (const language of languages) expect([definition.name[language], definition.summary[language]]).not.toContain('');
    const { features, labels, featureNames, classNames } = describeDataset(initial);
    if (featureNames) expect(featureNames).toHaveLength(featureCount(features));
    if (classNames) expect(classNames).toHaveLength(labels.kind === 'classes' ? labels.count : 2);
  });
});
