import { useStore } from 'zustand';
import type { FileContents, FoundArray } from '../../../shared/ipc/data-import.ts';
import { dataImports } from '../../app/training-session.ts';
import { type ArrayReference, type ArraysDraft, arrayAt } from '../../data-import/import-draft.ts';
import { dataImportStrings } from '../../i18n/strings/data-import.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { FactorField } from '../../ui/FactorField.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import styles from './import-panel.module.css';

interface ArraysImportProps {
  readonly contents: Extract<FileContents, { kind: 'arrays' }>;
  readonly draft: ArraysDraft;
}

/** The arrays in the files with their shapes, and which of them are X and Y. */
export function ArraysImport({ contents: { arrays }, draft }: ArraysImportProps) {
  const strings = useStrings(dataImportStrings);
  const files = useStore(dataImports.store, (state) => state.files);
  const fileName = (file: number) => files.find(({ id }) => id === file)?.name ?? '';
  const arrayName = ({ file, key }: FoundArray) => (key === '' ? fileName(file) : key);
  return (
    <div className={styles.columns}>
      <div className={styles.preview}>
        <ScrollRegion className={styles.scrolling} label={strings.arrays}>
          <table className={styles.table} aria-label={strings.arrays}>
            <thead>
              <tr>
                <th scope="col">{strings.file}</th>
                <th scope="col">{strings.array}</th>
                <th scope="col">{strings.shape}</th>
                <th scope="col">{strings.type}</th>
              </tr>
            </thead>
            <tbody>
              {arrays.map((array) => (
                <tr key={optionOf(array)}>
                  <td>{fileName(array.file)}</td>
                  <td>{array.key === '' ? strings.noName : array.key}</td>
                  <td>({array.shape.join(', ') + (array.shape.length === 1 ? ',' : '')})</td>
                  <td>{array.type}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </div>
      <section className={styles.settings} aria-label={strings.settings}>
        {(['x', 'y', 'testX', 'testY'] as const).map((place) => (
          <ArrayField
            key={place}
            label={strings[place]}
            arrays={arrays}
            nameOf={arrayName}
            value={draft[place]}
            none={place === 'x' || place === 'y' ? strings.noLabel : strings.none}
            onCommit={(reference) => dataImports.change({ ...draft, [place]: reference })}
          />
        ))}
        <ChoiceField<ArraysDraft['examplesAxis']>
          label={strings.axis}
          value={draft.examplesAxis}
          options={[
            ['first', strings.axes.first],
            ['last', strings.axes.last],
          ]}
          onCommit={(examplesAxis) => dataImports.change({ ...draft, examplesAxis })}
        />
        <ChoiceField<ArraysDraft['labelType']>
          label={strings.labelType}
          value={draft.labelType}
          options={[
            ['classes', strings.labelTypes.classes],
            ['values', strings.labelTypes.values],
          ]}
          onCommit={(labelType) => dataImports.change({ ...draft, labelType })}
        />
        <FactorField
          label={strings.scale}
          value={draft.scale.numerator / draft.scale.denominator}
          minimum={0}
          maximum={1e9}
          isMinimumExcluded
          onCommit={(factor) => dataImports.change({ ...draft, scale: fractionOf(factor) })}
        />
        {arrayAt(arrays, draft.x)?.type === 'uint8' && <p className={styles.note}>{strings.scaleHint}</p>}
      </section>
    </div>
  );
}

interface ArrayFieldProps {
  readonly label: string;
  readonly arrays: readonly FoundArray[];
  readonly nameOf: (array: FoundArray) => string;
  readonly value: ArrayReference | null;
  readonly none: string;
  readonly onCommit: (reference: ArrayReference | null) => void;
}

function ArrayField({ label, arrays, nameOf, value, none, onCommit }: ArrayFieldProps) {
  return (
    <ChoiceField<string>
      label={label}
      value={value ? optionOf(value) : ''}
      options={[['', none], ...arrays.map((array) => [optionOf(array), `${nameOf(array)} (${array.shape.join(', ')})`] as const)]}
      onCommit={(chosen) => {
        const array = arrays.find((candidate) => optionOf(candidate) === chosen);
        onCommit(array ? { file: array.file, key: array.key } : null);
      }}
    />
  );
}

function optionOf({ file, key }: ArrayReference): string {
  return `${file} ${key}`;
}

/** `1/255` stays a fraction: divided by it, numbers are NumPy's to the last bit. */
function fractionOf(factor: number): ArraysDraft['scale'] {
  const denominator = Math.round(1 / factor);
  return factor < 1 && 1 / denominator === factor ? { numerator: 1, denominator } : { numerator: factor, denominator: 1 };
}
