import { describeDataset } from '../../../shared/spec/dataset.ts';
import { dataParts, isParted, mostShare, partSizes, type Split } from '../../../shared/spec/split.ts';
import { applyEdit } from '../../document/document-store.ts';
import { setSplit } from '../../document/edits/set-split.ts';
import { useDocument } from '../../graph/use-document.ts';
import { splitStrings } from '../../i18n/strings/split.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { formatCount } from '../../ui/format-number.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { FactTable } from './FactTable.tsx';
import styles from './inspector.module.css';

/** Which examples are set apart for dev and test, and how many each part has. */
export function SplitFields() {
  const strings = useStrings(splitStrings);
  const language = useLanguage();
  const split = useDocument(({ document }) => document.split);
  const dataset = useDocument(({ document }) => document.dataset);
  const { examples, labels } = describeDataset(dataset);
  const sizes = examples === null ? null : partSizes(examples, split);
  const change = (field: keyof Split, value: number | boolean) =>
    applyEdit((document) => setSplit(document, { [field]: value }), { mergeKey: `split ${field}` });
  return (
    <>
      <h3 className={styles.heading}>{strings.heading}</h3>
      <NumberField label={strings.dev} value={split.dev} minimum={0} maximum={mostShare} onCommit={(share) => change('dev', share)} />
      <NumberField label={strings.test} value={split.test} minimum={0} maximum={mostShare} onCommit={(share) => change('test', share)} />
      {isParted(split) && (
        <>
          {labels.kind !== 'values' && (
            <CheckField label={strings.stratified} value={split.stratified} onCommit={(is) => change('stratified', is)} />
          )}
          <NumberField
            label={strings.seed}
            value={split.seed}
            minimum={0}
            maximum={4_294_967_295}
            isInteger
            onCommit={(seed) => change('seed', seed)}
          />
          {sizes && (
            <FactTable
              heading={strings.examples}
              rows={dataParts.map((part) => [strings.parts[part], formatCount(sizes[part], language)] as const)}
            />
          )}
        </>
      )}
      <p className={styles.note}>{strings.hint}</p>
    </>
  );
}
