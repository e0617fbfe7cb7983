import { type DatasetKind, type DatasetSource, datasetLabels, describeDataset, labelRows } from '../../../shared/spec/dataset.ts';
import { featureCount, formatFeatures } from '../../../shared/spec/shape.ts';
import { applyEdit } from '../../document/document-store.ts';
import { setDataset } from '../../document/edits/set-dataset.ts';
import { useDocument } from '../../graph/use-document.ts';
import { inspectorStrings } from '../../i18n/strings/inspector.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { formatCount } from '../../ui/format-number.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { FactTable } from './FactTable.tsx';
import styles from './inspector.module.css';

/** Datasets that can be chosen; `given` data comes from the command line only and is offered only where a file has it. */
const choices: Readonly<Record<Exclude<DatasetKind, 'given'>, DatasetSource>> = {
  flower: { kind: 'flower', examples: 400, seed: 1 },
  digits: { kind: 'digits' },
};

/** Which data X and Y come from. */
export function DatasetForm() {
  const strings = useStrings(inspectorStrings);
  const language = useLanguage();
  const dataset = useDocument(({ document }) => document.dataset);
  const { features, examples, labels } = describeDataset(dataset);
  const kinds: readonly DatasetKind[] = dataset.kind === 'given' ? ['flower', 'digits', 'given'] : ['flower', 'digits'];
  return (
    <>
      <ChoiceField<DatasetKind>
        label={strings.dataset}
        value={dataset.kind}
        options={kinds.map((kind) => [kind, datasetLabels[kind].name[language]] as const)}
        onCommit={(kind) => {
          if (kind !== 'given') change(choices[kind]);
        }}
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
            onCommit={(count) => change({ ...dataset, examples: count }, 'examples')}
          />
          <NumberField
            label={strings.dataSeed}
            value={dataset.seed}
            minimum={0}
            maximum={4_294_967_295}
            isInteger
            onCommit={(seed) => change({ ...dataset, seed }, 'seed')}
          />
        </>
      )}
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

function change(dataset: DatasetSource, field?: string): void {
  applyEdit((document) => setDataset(document, dataset), field ? { mergeKey: `dataset ${field}` } : {});
}
