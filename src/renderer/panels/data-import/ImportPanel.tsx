import { useStore } from 'zustand';
import { dataImports } from '../../app/training-session.ts';
import { dataImportStrings } from '../../i18n/strings/data-import.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { ArraysImport } from './ArraysImport.tsx';
import { ChooseData } from './ChooseData.tsx';
import { ChosenFiles } from './ChosenFiles.tsx';
import { ImportFooter } from './ImportFooter.tsx';
import { ImportProblems } from './ImportProblems.tsx';
import styles from './import-panel.module.css';
import { PicturesImport } from './PicturesImport.tsx';
import { TableImport } from './TableImport.tsx';

/** Opens a person's own data: which files, what they hold, what is to be learned from what. Escape closes it, and nothing decided is lost. */
export function ImportPanel() {
  const strings = useStrings(dataImportStrings);
  const isShown = useStore(dataImports.store, (state) => state.isShown);
  const hasFiles = useStore(dataImports.store, ({ files }) => files.length > 0);
  return (
    <DialogFrame
      isOpen={isShown}
      onOpenChange={(isOpen) => (isOpen ? dataImports.show() : dataImports.close())}
      title={strings.title}
      subtitle={strings.subtitle}
      close={strings.close}
      testId="import-panel"
      onOpenAutoFocus={focusMain}
    >
      {hasFiles && <ChosenFiles />}
      <div className={styles.body}>{hasFiles ? <Contents /> : <ChooseData />}</div>
      <ImportProblems />
      {hasFiles && <ImportFooter />}
    </DialogFrame>
  );
}

/** What the files hold, by their kind; nothing while nobody has looked into them. */
function Contents() {
  const contents = useStore(dataImports.store, (state) => state.contents);
  const draft = useStore(dataImports.store, (state) => state.draft);
  if (contents?.kind === 'table' && draft?.kind === 'table') return <TableImport contents={contents} draft={draft} />;
  if (contents?.kind === 'arrays' && draft?.kind === 'arrays') return <ArraysImport contents={contents} draft={draft} />;
  if (contents?.kind === 'pictures' && draft?.kind === 'pictures') return <PicturesImport contents={contents} draft={draft} />;
  return null;
}

/** What is pressed most often has the focus: to choose files, or to use what was chosen. */
function focusMain(event: Event): void {
  const main = event.currentTarget instanceof HTMLElement ? event.currentTarget.querySelector<HTMLElement>('[data-main] button') : null;
  if (!main) return;
  event.preventDefault();
  main.focus();
}
