import type { FileContents } from '../../../shared/ipc/data-import.ts';
import { dataImports } from '../../app/training-session.ts';
import { type TableDraft, withRole } from '../../data-import/import-draft.ts';
import { dataImportStrings } from '../../i18n/strings/data-import.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { formatCount } from '../../ui/format-number.ts';
import styles from './import-panel.module.css';

/** A longer list of columns nobody finds anything in; above the columns themselves each can be chosen. */
const mostOptions = 400;

interface TableSettingsProps {
  readonly contents: Extract<FileContents, { kind: 'table' }>;
  readonly draft: TableDraft;
  readonly nameOf: (column: number) => string;
}

/** How a table is read: label, header, what happens where values are missing. */
export function TableSettings({ contents: { columns }, draft, nameOf }: TableSettingsProps) {
  const strings = useStrings(dataImportStrings);
  const language = useLanguage();
  const count = (value: number) => formatCount(value, language);
  const usable = columns.flatMap(({ type }, index) => (type === 'empty' ? [] : [index]));
  const missing = [...draft.features, ...(draft.label === null ? [] : [draft.label])].reduce(
    (sum, index) => sum + (columns[index]?.missing ?? 0),
    0,
  );
  return (
    <section className={styles.settings} aria-label={strings.settings}>
      <ChoiceField<string>
        label={strings.label}
        value={draft.label === null ? '' : String(draft.label)}
        options={[
          ...(draft.label === null ? [['', strings.noLabel] as const] : []),
          ...usable
            .filter((index, place) => place < mostOptions || index === draft.label)
            .map((index) => [String(index), nameOf(index)] as const),
        ]}
        onCommit={(index) => dataImports.change(withRole(draft, Number(index), 'label'))}
      />
      <ChoiceField<TableDraft['labelType']>
        label={strings.labelType}
        value={draft.labelType}
        options={[
          ['classes', strings.labelTypes.classes],
          ['values', strings.labelTypes.values],
        ]}
        onCommit={(labelType) => dataImports.change({ ...draft, labelType })}
      />
      <CheckField label={strings.header} value={draft.hasHeader} onCommit={(hasHeader) => dataImports.change({ ...draft, hasHeader })} />
      <ChoiceField<TableDraft['missing']>
        label={strings.missingValues}
        value={draft.missing}
        options={[
          ['refuse', strings.missingPolicies.refuse],
          ['leave-out', strings.missingPolicies['leave-out']],
          ['fill', strings.missingPolicies.fill],
        ]}
        onCommit={(policy) => dataImports.change({ ...draft, missing: policy })}
      />
      {missing > 0 && <p className={draft.missing === 'refuse' ? styles.warning : styles.note}>{strings.missingCount(count(missing))}</p>}
      <div className={styles.featureRow}>
        <span>{strings.features}</span>
        <span className={styles.figure}>{strings.featureCount(count(draft.features.length), count(columns.length))}</span>
      </div>
      <div className={styles.featureButtons}>
        <Button
          label={strings.allColumns}
          look="plain"
          onPress={() => dataImports.change({ ...draft, features: usable.filter((index) => index !== draft.label) })}
        />
        <Button label={strings.noColumns} look="plain" onPress={() => dataImports.change({ ...draft, features: [] })} />
      </div>
    </section>
  );
}
