import type { ClassCount } from '../../../shared/ipc/data-description.ts';
import { type LabelKind, labelRows } from '../../../shared/spec/labels.ts';
import { dataTabStrings } from '../../i18n/strings/data-tab.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { formatCount, formatShare } from '../../ui/format-number.ts';
import { ShareBar } from '../../ui/ShareBar.tsx';
import styles from './data-panel.module.css';

interface ClassBalanceProps {
  readonly classes: readonly ClassCount[];
  readonly labels: LabelKind;
}

/** How many examples there are of each class, as bars. */
export function ClassBalance({ classes, labels }: ClassBalanceProps) {
  const strings = useStrings(dataTabStrings);
  const language = useLanguage();
  const most = Math.max(1, ...classes.map(({ examples }) => examples));
  const all = classes.reduce((sum, { examples }) => sum + examples, 0);
  const further = labels.kind === 'classes' ? labelRows(labels) - classes.length : 0;
  return (
    <table className={styles.balance} aria-label={strings.classes}>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {strings.classes}
          </th>
        </tr>
      </thead>
      <tbody>
        {classes.map(({ class: index, name, examples }) => (
          <tr key={index} data-testid={`class-count-${index}`}>
            <th scope="row" title={name ?? undefined}>
              {name ?? index}
            </th>
            <td>
              <ShareBar
                share={examples / most}
                figure={strings.classShare(formatCount(examples, language), formatShare(all === 0 ? 0 : examples / all))}
              />
            </td>
          </tr>
        ))}
        {further > 0 && (
          <tr>
            <td colSpan={2}>{strings.more(formatCount(further, language))}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
