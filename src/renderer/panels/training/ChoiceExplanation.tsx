import type { Localized } from '../../../shared/language.ts';
import type { SettingHelp } from '../../../shared/spec/settings/setting.ts';
import { useLanguage } from '../../i18n/use-strings.ts';
import { SettingExplanation } from './SettingExplanation.tsx';
import styles from './setting-explanation.module.css';

interface ChoiceExplanationProps<K extends string> {
  readonly options: Readonly<Record<K, SettingHelp & { readonly name: Localized }>>;
  readonly order: readonly K[];
  /** The one that is chosen is explained in full. */
  readonly chosen: K;
}

/** What each of several ways does, and the chosen one with its formula. */
export function ChoiceExplanation<K extends string>({ options, order, chosen }: ChoiceExplanationProps<K>) {
  const language = useLanguage();
  return (
    <dl className={styles.choices}>
      {order.map((key) => (
        <div key={key} className={key === chosen ? styles.chosen : undefined}>
          <dt>{options[key].name[language]}</dt>
          <dd>{key === chosen ? <SettingExplanation help={options[key]} /> : options[key].what[language]}</dd>
        </div>
      ))}
    </dl>
  );
}
