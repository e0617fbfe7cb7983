import { templateNames, templates } from '../../shared/project/templates/templates.ts';
import { openTemplate } from '../app/project-files.ts';
import { windowRegion } from '../app/window-regions.ts';
import { Palette } from '../graph/palette/Palette.tsx';
import { windowStrings } from '../i18n/strings/window.ts';
import { useLanguage, useStrings } from '../i18n/use-strings.ts';
import styles from './side-bar.module.css';

/** Layers to draw with, and projects to start from. */
export function SideBar() {
  const strings = useStrings(windowStrings);
  const language = useLanguage();
  return (
    <aside className={styles.bar} {...windowRegion} aria-label={strings.layers}>
      <Palette />
      <h2 className={styles.heading} id="templates">
        {strings.startFrom}
      </h2>
      <ul className={styles.templates} aria-labelledby="templates">
        {templateNames.map((name) => (
          <li key={name}>
            <button type="button" className={styles.template} data-testid={`template-${name}`} onClick={() => void openTemplate(name)}>
              {templates[name].name[language]}
              <small>{templates[name].summary[language]}</small>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
