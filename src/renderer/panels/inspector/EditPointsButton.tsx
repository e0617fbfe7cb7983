import { previewLimits } from '../../../shared/ipc/data-preview.ts';
import { editPoints } from '../../app/edit-points.ts';
import { drawnPointStrings } from '../../i18n/strings/drawn-points.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount } from '../../ui/format-number.ts';
import styles from './inspector.module.css';

/** Takes the points of a generated dataset into the project, to be edited there. */
export function EditPointsButton({ examples }: { readonly examples: number }) {
  const strings = useStrings(drawnPointStrings);
  const language = useLanguage();
  const most = formatCount(previewLimits.edited, language);
  return (
    <>
      <Button label={strings.edit} hint={strings.editHint(most)} look="plain" onPress={() => void editPoints()} />
      {examples > previewLimits.edited && <p className={styles.note}>{strings.editSome(most, formatCount(examples, language))}</p>}
    </>
  );
}
