import { File, Folder } from 'lucide-react';
import { useStore } from 'zustand';
import { importLimits } from '../../../shared/ipc/data-import.ts';
import { dataImports } from '../../app/training-session.ts';
import { dataImportStrings } from '../../i18n/strings/data-import.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { formatBytes } from '../../ui/format-bytes.ts';
import { formatCount } from '../../ui/format-number.ts';
import styles from './import-panel.module.css';

/** The files that were chosen, and how to choose others. */
export function ChosenFiles() {
  const strings = useStrings(dataImportStrings);
  const language = useLanguage();
  const files = useStore(dataImports.store, (state) => state.files);
  const areTooMany = useStore(dataImports.store, (state) => state.areTooMany);
  return (
    <div className={styles.files}>
      <ul className={styles.fileList} aria-label={strings.files}>
        {files.map(({ id, name, isFolder, bytes }) => (
          <li key={id} className={styles.file} title={name}>
            {isFolder ? <Folder size={14} aria-hidden="true" /> : <File size={14} aria-hidden="true" />}
            <span className={styles.fileName}>{name}</span>
            <span className={styles.size}>{isFolder ? strings.folder : formatBytes(bytes ?? 0)}</span>
          </li>
        ))}
      </ul>
      {areTooMany && <span className={styles.warning}>{strings.tooMany(formatCount(importLimits.files, language))}</span>}
      <div className={styles.fileButtons}>
        <Button label={strings.addFiles} look="plain" onPress={() => void dataImports.choose('files', true)} />
        <Button label={strings.chooseOthers} look="plain" onPress={() => void dataImports.choose('files')} />
        <Button
          label={strings.chooseFolder}
          look="plain"
          isIconOnly
          icon={<Folder size={14} aria-hidden="true" />}
          onPress={() => void dataImports.choose('folder')}
        />
      </div>
    </div>
  );
}
