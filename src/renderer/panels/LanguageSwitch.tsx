import { useStore } from 'zustand';
import { type Language, languages } from '../../shared/language.ts';
import { changeSettings, settingsStore } from '../app/settings-store.ts';
import { windowStrings } from '../i18n/strings/window.ts';
import { useStrings } from '../i18n/use-strings.ts';
import styles from './top-bar.module.css';

const names: Readonly<Record<Language, string>> = { en: 'EN', ja: '日本語' };

/** Each language in its own words, so that it can be found by who cannot read the present one. */
export function LanguageSwitch() {
  const strings = useStrings(windowStrings);
  const present = useStore(settingsStore, ({ language }) => language);
  return (
    <fieldset className={styles.languages} aria-label={strings.language}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === present}
          onClick={() => changeSettings({ language })}
        >
          {names[language]}
        </button>
      ))}
    </fieldset>
  );
}
