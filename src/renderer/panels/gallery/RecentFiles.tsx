import { FileText } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import type { RecentFile } from '../../../shared/ipc/main-api.ts';
import { openRecent } from '../../app/project-files.ts';
import { desk } from '../../desk.ts';
import { galleryStrings } from '../../i18n/strings/gallery.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import styles from './gallery.module.css';

/** The projects that were open lately; nothing where there are none. */
export function RecentFiles() {
  const strings = useStrings(galleryStrings);
  const headingId = useId();
  const [files, setFiles] = useState<readonly RecentFile[]>([]);
  useEffect(() => {
    void desk.recentFiles({}).then(setFiles);
  }, []);
  if (files.length === 0) return null;
  return (
    <section aria-labelledby={headingId}>
      <h3 className={styles.heading} id={headingId}>
        {strings.recent}
      </h3>
      <ul className={styles.recent}>
        {files.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className={styles.choice} title={name} onClick={() => void open(id).then(setFiles)}>
              <FileText size={16} aria-hidden="true" />
              <span className={styles.fileName}>{withoutExtension(name)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Opens a file; gives the list as it is then, which one that was gone has left. */
async function open(id: number): Promise<readonly RecentFile[]> {
  await openRecent(id);
  return desk.recentFiles({});
}

function withoutExtension(name: string): string {
  return name.replace(/\.gdesk$/i, '');
}
