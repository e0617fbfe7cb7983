import {
  type DatasetDescription,
  type DatasetKind,
  type DatasetSource,
  datasetLabels,
  describeDataset,
  labelRows,
} from '../../../shared/spec/dataset.ts';
import { featureCount, formatFeatures } from '../../../shared/spec/shape.ts';
import { useDocument } from '../../graph/use-document.ts';
import { inspectorStrings } from '../../i18n/strings/inspector.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { formatCount } from '../../ui/format-number.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { changeDataset } from './change-dataset.ts';
import { FactTable } from './FactTable.tsx';
import { GivenDataFields } from './GivenDataFields.tsx';
import styles from './inspector.module.css';

/** What each choice starts with. `given` takes the shape over that is there, so that nothing drawn stops to fit. */
const choices: Readonly<Record<DatasetKind, (present: DatasetDescription) => DatasetSource>> = {
  flower: () => ({ kind: 'flower', examples: 400, seed: 1 }),
  digits: () => ({ kind: 'digits' }),
  given: ({ features, labels }) => ({ kind: 'given', features, labels }),
};

const kinds = Object.keys(choices) as DatasetKind[];

/** Which data X and Y come from. */
export function DatasetForm() {
  const strings = useStrings(inspectorStrings);
  const language = useLanguage();
  const dataset = useDocument(({ document }) => document.dataset);
  const description = describeDataset(dataset);
  const { features, examples, labels } = description;
  return (
    <>
      <ChoiceField<DatasetKind>
        label={strings.dataset}
        value={dataset.kind}
        options={kinds.map((kind) => [kind, datasetLabels[kind].name[language]] as const)}
        onCommit={(kind) => changeDataset(choices[kind](description))}
      />
      <p className={styles.note}>{datasetLabels[dataset.kind].summary[language]}</p>
      {dataset.kind === 'flower' && (
        <>
          <NumberField
            label={strings.examples}
            value={dataset.examples}
            minimum={2}
            maximum={1_000_000}
            isInteger
            onCommit={(count) => changeDataset({ ...dataset, examples: count }, 'examples')}
          />
          <NumberField
            label={strings.dataSeed}
            value={dataset.seed}
            minimum={0}
            maximum={4_294_967_295}
            isInteger
            onCommit={(seed) => changeDataset({ ...dataset, seed }, 'seed')}
          />
        </>
      )}
      {dataset.kind === 'given' && <GivenDataFields dataset={dataset} />}
      <FactTable
        heading={datasetLabels[dataset.kind].name[language]}
        rows={[
          [
            strings.features,
            features.length === 1 ? String(featureCount(features)) : `${formatFeatures(features)} = ${featureCount(features)}`,
          ],
          [strings.examples, examples === null ? 'm' : formatCount(examples, language)],
          [strings.classes, formatCount(labelRows(labels), language)],
        ]}
      />
    </>
  );
}
