import { useEffect, useState } from 'react';
import { dataImportStrings } from '../i18n/strings/data-import.ts';
import { useStrings } from '../i18n/use-strings.ts';
import styles from './app.module.css';
import { openDroppedData } from './own-data.ts';
import { isOwnPicture, takePicture } from './own-picture.ts';
import { openDropped } from './project-files.ts';

/** Takes projects and data that are dragged into the window, and shows that it would. Layers from the palette are no files and pass through. */
export function DropTarget() {
  const strings = useStrings(dataImportStrings);
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      openFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return isOver ? <div className={styles.drop}>{strings.dropHere}</div> : null;
}

/** A project is opened, of several the first; a picture is looked at by a network that takes pictures; anything else may be data. */
function openFiles(files: readonly File[]): void {
  const project = files.find(({ name }) => /\.gdesk$/i.test(name));
  if (project) return void openDropped(project);
  if (files.length === 0) return;
  const [file] = files;
  if (file && isOwnPicture(files)) return void takePicture(file);
  openDroppedData(files);
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
