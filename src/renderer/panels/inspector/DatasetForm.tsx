import { useStore } from 'zustand';
import { describeDataset } from '../../../shared/spec/dataset.ts';
import { type DatasetKind, datasetDefinition, datasetKinds } from '../../../shared/spec/datasets/dataset-catalog.ts';
import { datasetGroups } from '../../../shared/spec/datasets/dataset-definition.ts';
import { drawnLimits } from '../../../shared/spec/datasets/drawn.ts';
import { labelRows } from '../../../shared/spec/labels.ts';
import { featureCount, formatFeatures } from '../../../shared/spec/shape.ts';
import { dataImports } from '../../app/training-session.ts';
import { heldFor } from '../../data-import/data-imports.ts';
import { applyEdit } from '../../document/document-store.ts';
import { chooseDataset } from '../../document/edits/choose-dataset.ts';
import { setDatasetParameter } from '../../document/edits/set-dataset-parameter.ts';
import { useDocument } from '../../graph/use-document.ts';
import { inspectorStrings } from '../../i18n/strings/inspector.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { formatCount } from '../../ui/format-number.ts';
import { OwnData } from '../data-import/OwnData.tsx';
import { DrawnPointFields } from './DrawnPointFields.tsx';
import { EditPointsButton } from './EditPointsButton.tsx';
import { FactTable } from './FactTable.tsx';
import { GivenDataFields } from './GivenDataFields.tsx';
import styles from './inspector.module.css';
import { ParameterInput } from './ParameterInput.tsx';
import { SplitFields } from './SplitFields.tsx';

/** Which data X and Y come from. The fields are those that its kind has in the catalog. */
export function DatasetForm() {
  const strings = useStrings(inspectorStrings);
  const language = useLanguage();
  const dataset = useDocument(({ document }) => document.dataset);
  const held = useStore(dataImports.store, (state) => heldFor(state, dataset));
  const { name, summary, fields, group } = datasetDefinition(dataset.kind);
  const { features, examples, labels, classNames } = describeDataset(dataset);
  const known = examples ?? held?.data.examples ?? null;
  const parameters: Readonly<Record<string, unknown>> = dataset;
  return (
    <>
      <ChoiceField<DatasetKind>
        label={strings.dataset}
        value={dataset.kind}
        options={datasetKinds.map((kind) => {
          const { name, group } = datasetDefinition(kind);
          return [kind, name[language], datasetGroups[group][language]] as const;
        })}
        onCommit={(kind) => applyEdit((document) => chooseDataset(document, kind))}
      />
      <p className={styles.note}>{summary[language]}</p>
      <OwnData />
      {fields.map((field) => (
        <ParameterInput
          key={`${dataset.kind} ${field.key}`}
          field={field}
          value={parameters[field.key]}
          onCommit={(value) =>
            applyEdit((document) => setDatasetParameter(document, field.key, value), { mergeKey: `dataset ${field.key}` })
          }
        />
      ))}
      {dataset.kind === 'given' && <GivenDataFields dataset={dataset} />}
      {dataset.kind === 'drawn' && <DrawnPointFields dataset={dataset} />}
      {group === 'points' && labelRows(labels) <= drawnLimits.classes && <EditPointsButton examples={known ?? 0} />}
      <FactTable
        heading={name[language]}
        rows={[
          [
            strings.features,
            features.length === 1 ? String(featureCount(features)) : `${formatFeatures(features)} = ${featureCount(features)}`,
          ],
          [strings.examples, known === null ? 'm' : formatCount(known, language)],
          [strings.classes, formatCount(labelRows(labels), language)],
          ...(classNames ? classNames.map((className, index) => [strings.classNumber(index), className] as const) : []),
        ]}
      />
      <SplitFields />
    </>
  );
}
