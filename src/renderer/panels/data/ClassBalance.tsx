import type { ClassCount, DataDescription } from '../../../shared/ipc/data-description.ts';
import { labelRows } from '../../../shared/spec/labels.ts';
import { dataTabStrings } from '../../i18n/strings/data-tab.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { formatCount, formatShare } from '../../ui/format-number.ts';
import { ShareBar } from '../../ui/ShareBar.tsx';
import styles from './data-panel.module.css';

interface ClassBalanceProps {
  readonly classes: readonly ClassCount[];
  readonly description: DataDescription;
}

/** How many examples of the part that is shown there are of each class, as bars. */
export function ClassBalance({ classes, description: { labels, page, examples } }: ClassBalanceProps) {
  const strings = useStrings(dataTabStrings);
  const language = useLanguage();
  const most = Math.max(1, ...classes.map((each) => each.examples));
  const all = classes.reduce((sum, each) => sum + each.examples, 0);
  const isParted = examples.dev !== null || examples.test !== null;
  const further = labels.kind === 'classes' ? labelRows(labels) - classes.length : 0;
  return (
    <table className={styles.balance} aria-label={strings.classes}>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {isParted ? strings.classesOf(strings.parts[page.part]) : strings.classes}
          </th>
        </tr>
      </thead>
      <tbody>
        {classes.map(({ class: index, name, examples: count }) => (
          <tr key={index} data-testid={`class-count-${index}`}>
            <th scope="row" title={name ?? undefined}>
              {name ?? index}
            </th>
            <td>
              <ShareBar
                share={count / most}
                figure={strings.classShare(formatCount(count, language), formatShare(all === 0 ? 0 : count / all))}
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
