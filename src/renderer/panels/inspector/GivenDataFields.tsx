import type { DatasetSource } from '../../../shared/spec/dataset.ts';
import { type LabelKind, labelRows } from '../../../shared/spec/labels.ts';
import { featureCount, formatFeatures } from '../../../shared/spec/shape.ts';
import { addingStrings } from '../../i18n/strings/adding.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { EntryField } from '../../ui/EntryField.tsx';
import { formatCount } from '../../ui/format-number.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { parseShape, shapeLimits } from '../../ui/parse-shape.ts';
import { shapeProblem } from '../../ui/shape-problem.ts';
import { changeDataset } from './change-dataset.ts';

type GivenDataset = Extract<DatasetSource, { kind: 'given' }>;

/** Classes or numbers per example at most, as in the schema of datasets. */
const mostRows = 100_000;

/** The shape of one example and the kind of labels of data that is to be given when training. */
export function GivenDataFields({ dataset }: { readonly dataset: GivenDataset }) {
  const strings = useStrings(addingStrings);
  const language = useLanguage();
  const { features, labels } = dataset;
  const shape = formatFeatures(features);
  const changeLabels = (next: LabelKind, field?: string) => changeDataset({ ...dataset, labels: next }, field);
  return (
    <>
      <EntryField<string>
        label={strings.shapeOnly}
        // As a text, which is the same whenever the shape is.
        value={shape}
        format={String}
        inputMode="text"
        parse={(text) => {
          const parsed = parseShape(text);
          if ('value' in parsed) return { value: formatFeatures(parsed.value) };
          return { problem: shapeProblem(parsed.problem, text, strings, formatCount(shapeLimits.features, language)) };
        }}
        onCommit={(typed) => {
          const parsed = parseShape(typed);
          if ('value' in parsed) changeDataset({ ...dataset, features: parsed.value }, 'features');
        }}
        hint={features.length > 1 ? strings.shapeHint(shape, formatCount(featureCount(features), language)) : strings.shapeExample}
      />
      <ChoiceField<LabelKind['kind']>
        label={strings.labels}
        value={labels.kind}
        options={[
          ['binary', strings.labelKinds.binary],
          ['classes', strings.labelKinds.classes],
          ['values', strings.labelKinds.values],
        ]}
        onCommit={(kind) => changeLabels(labelsOf(kind, labels))}
      />
      {labels.kind === 'classes' && (
        <NumberField
          label={strings.classCount}
          value={labels.count}
          minimum={2}
          maximum={mostRows}
          isInteger
          onCommit={(count) => changeLabels({ kind: 'classes', count }, 'classes')}
        />
      )}
      {labels.kind === 'values' && (
        <NumberField
          label={strings.valueRows}
          value={labels.rows}
          minimum={1}
          maximum={mostRows}
          isInteger
          onCommit={(rows) => changeLabels({ kind: 'values', rows }, 'rows')}
        />
      )}
    </>
  );
}

/** Labels of another kind, with as many rows as before where that is possible. */
function labelsOf(kind: LabelKind['kind'], present: LabelKind): LabelKind {
  const rows = labelRows(present);
  switch (kind) {
    case 'binary':
      return { kind };
    case 'classes':
      return { kind, count: Math.max(2, rows) };
    case 'values':
      return { kind, rows };
  }
}
