import type { SettingHelp } from '../../../shared/spec/settings/setting.ts';
import { trainingSettingStrings } from '../../i18n/strings/training-settings.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import styles from './setting-explanation.module.css';

/** What a setting does, its formula, and the values that usually work. */
export function SettingExplanation({ help: { what, formula, usual } }: { readonly help: SettingHelp }) {
  const language = useLanguage();
  const strings = useStrings(trainingSettingStrings);
  return (
    <>
      <p>{what[language]}</p>
      {formula.length > 0 && (
        <p className={styles.formula}>
          {formula.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
      )}
      <p>
        <span className={styles.usual}>{strings.usual}</span>
        {usual[language]}
      </p>
    </>
  );
}
