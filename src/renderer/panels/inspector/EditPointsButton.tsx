import { previewLimits } from '../../../shared/ipc/data-preview.ts';
import { editPoints } from '../../app/edit-points.ts';
import { drawnPointStrings } from '../../i18n/strings/drawn-points.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount } from '../../ui/format-number.ts';

/** Takes the points of a generated dataset into the project, to be edited there. */
export function EditPointsButton() {
  const strings = useStrings(drawnPointStrings);
  const language = useLanguage();
  const hint = strings.editHint(formatCount(previewLimits.points, language));
  return <Button label={strings.edit} hint={hint} look="plain" onPress={() => void editPoints()} />;
}
