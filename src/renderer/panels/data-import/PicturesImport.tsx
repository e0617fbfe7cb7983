import { type FileContents, importLimits } from '../../../shared/ipc/data-import.ts';
import { dataImports } from '../../app/training-session.ts';
import type { PicturesDraft } from '../../data-import/import-draft.ts';
import { dataImportStrings } from '../../i18n/strings/data-import.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { formatCount } from '../../ui/format-number.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { ShareBar } from '../../ui/ShareBar.tsx';
import styles from './import-panel.module.css';

interface PicturesImportProps {
  readonly contents: Extract<FileContents, { kind: 'pictures' }>;
  readonly draft: PicturesDraft;
}

/** The classes of a folder of pictures, and how large a picture becomes. */
export function PicturesImport({ contents: { classes, sizes }, draft }: PicturesImportProps) {
  const strings = useStrings(dataImportStrings);
  const language = useLanguage();
  const most = Math.max(...classes.map(({ pictures }) => pictures));
  return (
    <div className={styles.columns}>
      <div className={styles.preview}>
        <ScrollRegion className={styles.scrolling} label={strings.classes}>
          <table className={styles.table} aria-label={strings.classes}>
            <thead>
              <tr>
                <th scope="col">{strings.class}</th>
                <th scope="col">{strings.pictures}</th>
              </tr>
            </thead>
            <tbody>
              {classes.map(({ name, pictures }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>
                    <ShareBar share={pictures / most} figure={formatCount(pictures, language)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        <p className={styles.note}>{strings.sizes(sizes.smallest.join('×'), sizes.largest.join('×'))}</p>
      </div>
      <section className={styles.settings} aria-label={strings.settings}>
        <NumberField
          label={strings.side}
          value={draft.side}
          minimum={1}
          maximum={importLimits.pictureSide}
          isInteger
          onCommit={(side) => dataImports.change({ ...draft, side })}
        />
        <CheckField label={strings.colour} value={draft.colour} onCommit={(colour) => dataImports.change({ ...draft, colour })} />
        <ChoiceField<PicturesDraft['fit']>
          label={strings.fit}
          value={draft.fit}
          options={[
            ['crop', strings.fits.crop],
            ['stretch', strings.fits.stretch],
          ]}
          onCommit={(fit) => dataImports.change({ ...draft, fit })}
        />
      </section>
    </div>
  );
}
