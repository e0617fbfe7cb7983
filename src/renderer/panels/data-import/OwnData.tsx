import { FolderInput } from 'lucide-react';
import { useStore } from 'zustand';
import { dataImports } from '../../app/training-session.ts';
import { heldFor } from '../../data-import/data-imports.ts';
import { useDocument } from '../../graph/use-document.ts';
import { dataImportStrings } from '../../i18n/strings/data-import.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount } from '../../ui/format-number.ts';
import styles from './own-data.module.css';

/** Opens a person's own data; says which is open, or that it is needed. */
export function OwnData() {
  const strings = useStrings(dataImportStrings);
  const language = useLanguage();
  const dataset = useDocument(({ document }) => document.dataset);
  const held = useStore(dataImports.store, (state) => heldFor(state, dataset));
  const isNeeded = dataset.kind === 'given' && !held;
  const count = (value: number) => formatCount(value, language);
  return (
    <div className={styles.own} data-needed={isNeeded} data-testid="own-data">
      {held && (
        <p className={styles.held}>
          <strong title={held.data.name}>{strings.held(held.data.name)}</strong>
          <span>
            {strings.heldExamples(count(held.data.examples), held.data.testExamples === null ? null : count(held.data.testExamples))}
          </span>
        </p>
      )}
      {isNeeded && <p className={styles.needed}>{strings.needed}</p>}
      <Button
        label={strings.openData}
        look={isNeeded ? 'primary' : 'plain'}
        icon={<FolderInput size={14} aria-hidden="true" />}
        onPress={dataImports.show}
      />
    </div>
  );
}
