import type { ReactNode } from 'react';
import { saveProject } from '../app/project-files.ts';
import { partStrings } from '../i18n/strings/parts.ts';
import { useStrings } from '../i18n/use-strings.ts';
import { Button } from '../ui/Button.tsx';
import { PartBoundary } from '../ui/PartBoundary.tsx';
import styles from './window-part.module.css';

/** A part of the window that may fail by itself: then it says so, the others stay, and the project can be saved. */
export function WindowPart({ children }: { readonly children: ReactNode }) {
  return <PartBoundary instead={(restore) => <Failure restore={restore} />}>{children}</PartBoundary>;
}

function Failure({ restore }: { readonly restore: () => void }) {
  const strings = useStrings(partStrings);
  return (
    <div className={styles.failure} role="alert">
      <strong>{strings.failed}</strong>
      <p>{strings.nothingLost}</p>
      <div className={styles.buttons}>
        <Button label={strings.showAgain} look="primary" onPress={restore} />
        <Button label={strings.save} look="plain" onPress={() => void saveProject(false)} />
      </div>
    </div>
  );
}
