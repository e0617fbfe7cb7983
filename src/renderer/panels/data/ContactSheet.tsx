import { useEffect, useRef } from 'react';
import type { DataDescription, ContactSheet as Sheet } from '../../../shared/ipc/data-description.ts';
import { dataTabStrings } from '../../i18n/strings/data-tab.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import styles from './data-panel.module.css';
import { labelText } from './label-text.ts';

/** The pictures of the page with their labels. */
export function ContactSheet({ description }: { readonly description: DataDescription }) {
  const strings = useStrings(dataTabStrings);
  const { page, pictures, rows } = description;
  if (!pictures) return null;
  return (
    <ul className={styles.sheet} aria-label={strings.pictures}>
      {rows.map(({ labels }, place) => {
        const label = labelText(description, labels);
        const example = page.firstExample + place;
        return (
          <li key={example} className={styles.picture}>
            <Picture sheet={pictures} place={place} label={strings.pictureOf(String(example), label)} />
            <span className={styles.caption} title={label} aria-hidden="true">
              {label}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

interface PictureProps {
  readonly sheet: Sheet;
  readonly place: number;
  readonly label: string;
}

/** One picture, pixel by pixel. */
function Picture({ sheet, place, label }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(imageOf(sheet, place), 0, 0);
  }, [sheet, place]);
  return <canvas ref={canvas} className={styles.pixels} width={sheet.columns} height={sheet.rows} role="img" aria-label={label} />;
}

function imageOf({ rows, columns, channels, values }: Sheet, place: number): ImageData {
  const image = new ImageData(columns, rows);
  const first = place * rows * columns * channels;
  for (let pixel = 0; pixel < rows * columns; pixel += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      image.data[4 * pixel + channel] = values[first + pixel * channels + (channels === 3 ? channel : 0)] ?? 0;
    }
    image.data[4 * pixel + 3] = 255;
  }
  return image;
}
