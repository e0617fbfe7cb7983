import { FileSpreadsheet, FolderOpen, Grid3x3, Images } from 'lucide-react';
import { dataImports } from '../../app/training-session.ts';
import { dataImportStrings } from '../../i18n/strings/data-import.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './import-panel.module.css';

const kinds = [
  ['table', FileSpreadsheet],
  ['arrays', Grid3x3],
  ['pictures', Images],
] as const;

/** Nothing is chosen yet: what can be, and how. */
export function ChooseData() {
  const strings = useStrings(dataImportStrings);
  return (
    <div className={styles.choose}>
      <strong className={styles.chooseTitle}>{strings.emptyTitle}</strong>
      <div className={styles.chooseButtons} data-main>
        <Button label={strings.chooseFiles} look="primary" onPress={() => void dataImports.choose('files')} />
        <Button
          label={strings.chooseFolder}
          look="plain"
          icon={<FolderOpen size={14} aria-hidden="true" />}
          onPress={() => void dataImports.choose('folder')}
        />
      </div>
      <ul className={styles.kinds}>
        {kinds.map(([kind, Icon]) => (
          <li key={kind} className={styles.kind}>
            <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
            <strong>{strings.kinds[kind][0]}</strong>
            <span>{strings.kinds[kind][1]}</span>
          </li>
        ))}
      </ul>
      <p className={styles.note}>{strings.emptyText}</p>
    </div>
  );
}
