import { FilePlus2, FolderInput, FolderOpen } from 'lucide-react';
import { useStore } from 'zustand';
import { newProject, openProject } from '../../app/project-files.ts';
import { changeSettings, settingsStore } from '../../app/settings-store.ts';
import { dataImports } from '../../app/training-session.ts';
import { showGallery, viewStore } from '../../app/view-store.ts';
import { dataImportStrings } from '../../i18n/strings/data-import.ts';
import { galleryStrings } from '../../i18n/strings/gallery.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { NoticeList } from '../NoticeList.tsx';
import styles from './gallery.module.css';
import { RecentFiles } from './RecentFiles.tsx';
import { TemplateGrid } from './TemplateGrid.tsx';

/** What to start from: a template, an empty drawing, a file. It closes as soon as something is open, and on Escape. */
export function Gallery() {
  const strings = useStrings(galleryStrings);
  const isOpen = useStore(viewStore, ({ isGalleryShown }) => isGalleryShown);
  return (
    <DialogFrame
      isOpen={isOpen}
      onOpenChange={showGallery}
      title={strings.title}
      subtitle={strings.subtitle}
      close={strings.close}
      sign={<span className={styles.logo} aria-hidden="true" />}
      isWide
      testId="gallery"
      onOpenAutoFocus={focusFirstCard}
    >
      <div className={styles.body}>
        <Start />
        <TemplateGrid />
      </div>
      <NoticeList isInGallery />
    </DialogFrame>
  );
}

/** What is no template: an empty drawing, files; and whether the app begins here. */
function Start() {
  const strings = useStrings(galleryStrings);
  const data = useStrings(dataImportStrings);
  return (
    <div className={styles.start}>
      <button type="button" className={styles.choice} onClick={() => void newProject()}>
        <FilePlus2 size={16} aria-hidden="true" />
        {strings.empty}
      </button>
      <button type="button" className={styles.choice} onClick={() => void openProject()}>
        <FolderOpen size={16} aria-hidden="true" />
        {strings.openFile}
      </button>
      <button type="button" className={styles.choice} onClick={openOwnData}>
        <FolderInput size={16} aria-hidden="true" />
        {data.openData}
      </button>
      <RecentFiles />
      <ShownAtStart />
    </div>
  );
}

/** One dialog gives way to the other. */
function openOwnData(): void {
  showGallery(false);
  dataImports.show();
}

function ShownAtStart() {
  const strings = useStrings(galleryStrings);
  const isShown = useStore(settingsStore, ({ isGalleryShownAtStart }) => isGalleryShownAtStart);
  return (
    <label className={styles.atStart}>
      <input type="checkbox" checked={isShown} onChange={(event) => changeSettings({ isGalleryShownAtStart: event.target.checked })} />
      {strings.showAtStart}
    </label>
  );
}

/** The templates come first in what is read, though the buttons stand before them. */
function focusFirstCard(event: Event): void {
  const card = event.currentTarget instanceof HTMLElement ? event.currentTarget.querySelector<HTMLElement>('ul[aria-label] button') : null;
  if (!card) return;
  event.preventDefault();
  card.focus();
}
