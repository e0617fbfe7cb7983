import { useState } from 'react';
import type { FileContents } from '../../../shared/ipc/data-import.ts';
import { dataImports } from '../../app/training-session.ts';
import { roleOf, type TableDraft, tableAs, withRole } from '../../data-import/import-draft.ts';
import { dataImportStrings } from '../../i18n/strings/data-import.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { formatCount } from '../../ui/format-number.ts';
import { Pager } from '../../ui/Pager.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import styles from './import-panel.module.css';
import { TableSettings } from './TableSettings.tsx';

/** Columns that are shown at a time. */
const columnsOfPage = 40;

interface TableImportProps {
  readonly contents: Extract<FileContents, { kind: 'table' }>;
  readonly draft: TableDraft;
}

/** The first rows of a table, with what each column is for above it; how it is read beside it. */
export function TableImport({ contents, draft }: TableImportProps) {
  const strings = useStrings(dataImportStrings);
  const language = useLanguage();
  const [first, setFirst] = useState(0);
  const { names, rows } = tableAs(contents, draft.hasHeader);
  const columns = contents.columns.slice(first, first + columnsOfPage).map((column, index) => ({ column, index: first + index }));
  const count = (value: number) => formatCount(value, language);
  const nameOf = (index: number) => (draft.hasHeader && names[index] ? names[index] : strings.column(index + 1));
  return (
    <div className={styles.columns}>
      <div className={styles.preview}>
        <Pager
          first={first}
          total={contents.columns.length}
          size={columnsOfPage}
          text={strings.columnsShown}
          previous={strings.previousColumns}
          next={strings.nextColumns}
          onTurn={setFirst}
        />
        <ScrollRegion className={styles.scrolling} label={strings.table}>
          <table className={styles.table} aria-label={strings.table}>
            <thead>
              <tr>
                {columns.map(({ column, index }) => (
                  <th key={index} scope="col" data-role={roleOf(draft, index)}>
                    <span className={styles.columnName} title={nameOf(index)}>
                      {nameOf(index)}
                    </span>
                    <span className={styles.facts}>
                      {strings.types[column.type]}
                      {column.type === 'categories' && column.distinct !== null && `, ${strings.distinct(count(column.distinct))}`}
                    </span>
                    {column.missing > 0 && <span className={styles.missing}>{strings.missing(count(column.missing))}</span>}
                    <select
                      className={styles.role}
                      aria-label={strings.role(nameOf(index))}
                      value={roleOf(draft, index)}
                      onChange={(event) => dataImports.change(withRole(draft, index, event.target.value as 'label' | 'feature' | 'none'))}
                    >
                      <option value="feature">{strings.roles.feature}</option>
                      <option value="label">{strings.roles.label}</option>
                      <option value="none">{strings.roles.none}</option>
                    </select>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, place) => (
                // Rows of a file have no other name than their place, and stay there.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <tr key={place}>
                  {columns.map(({ index }) => (
                    <td key={index} data-role={roleOf(draft, index)}>
                      {row[index]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </div>
      <TableSettings contents={contents} draft={draft} nameOf={nameOf} />
    </div>
  );
}
