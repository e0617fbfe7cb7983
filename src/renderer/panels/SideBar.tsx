import { FolderInput, LayoutGrid } from 'lucide-react';
import { templateNames, templates } from '../../shared/project/templates/templates.ts';
import { openTemplate } from '../app/project-files.ts';
import { dataImports } from '../app/training-session.ts';
import { showGallery } from '../app/view-store.ts';
import { windowRegion } from '../app/window-regions.ts';
import { Palette } from '../graph/palette/Palette.tsx';
import { dataImportStrings } from '../i18n/strings/data-import.ts';
import { galleryStrings } from '../i18n/strings/gallery.ts';
import { windowStrings } from '../i18n/strings/window.ts';
import { useLanguage, useStrings } from '../i18n/use-strings.ts';
import { Button } from '../ui/Button.tsx';
import styles from './side-bar.module.css';

/** Layers to draw with, and projects to start from. */
export function SideBar() {
  const strings = useStrings(windowStrings);
  const data = useStrings(dataImportStrings);
  const gallery = useStrings(galleryStrings);
  const language = useLanguage();
  return (
    <aside className={styles.bar} {...windowRegion} aria-label={strings.layers}>
      <Palette />
      <h2 className={styles.heading}>{data.title}</h2>
      <Button label={data.openData} look="plain" icon={<FolderInput size={14} aria-hidden="true" />} onPress={dataImports.show} />
      <div className={styles.head}>
        <h2 className={styles.heading} id="templates">
          {strings.startFrom}
        </h2>
        <Button
          label={gallery.openGallery}
          icon={<LayoutGrid size={16} aria-hidden="true" />}
          isIconOnly
          onPress={() => showGallery(true)}
        />
      </div>
      <ul className={styles.templates} aria-labelledby="templates">
        {templateNames.map((name) => (
          <li key={name}>
            <button
              type="button"
              className={styles.template}
              title={templates[name].lesson[language]}
              data-testid={`template-${name}`}
              onClick={() => void openTemplate(name)}
            >
              {templates[name].name[language]}
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
