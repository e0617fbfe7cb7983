import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useStore } from 'zustand';
import type { PredictedExample, PredictedExamples, Predictions } from '../../../shared/ipc/predictions.ts';
import { predictions } from '../../app/training-session.ts';
import { formatTick } from '../../charts/axis.ts';
import { predictionStrings } from '../../i18n/strings/predictions.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { pageSize } from '../../training/predictions.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount } from '../../ui/format-number.ts';
import { featureName } from '../feature-name.ts';
import { className } from './class-name.ts';
import { ExamplePicture } from './ExamplePicture.tsx';
import styles from './predictions.module.css';

/** More features than this make no table that can be read. */
const mostColumns = 30;
const iconSize = 14;

/** Examples that the network gets wrong, or those of a cell of the confusion matrix: as pictures where they are pictures, else as a table. */
export function ExampleGallery({ summary }: { readonly summary: Predictions }) {
  const strings = useStrings(predictionStrings);
  const filter = useStore(predictions.store, (state) => state.filter);
  const page = useStore(predictions.store, (state) => state.page);
  if (!page) return null;
  const isNumbers = summary.classes === null;
  const title =
    filter.kind === 'cell'
      ? strings.ofCell(className(filter.label, summary), className(filter.prediction, summary))
      : isNumbers
        ? strings.farthest
        : strings.wrong;
  const arePictures = page.shape.length > 1;
  return (
    <section className={styles.gallery} aria-label={title} data-testid="wrong-examples">
      <div className={styles.head}>
        <h3 className={styles.heading}>{title}</h3>
        <Pages total={page.total} />
        {filter.kind === 'cell' && (
          <Button label={strings.showWrong} look="plain" onPress={() => predictions.choose({ filter: { kind: 'wrong' } })} />
        )}
      </div>
      {page.examples.length === 0 && <p className={styles.note}>{strings.none}</p>}
      {arePictures ? (
        <ul className={styles.pictures}>
          {page.examples.map((example) => (
            <PictureOf key={example.example} example={example} page={page} summary={summary} />
          ))}
        </ul>
      ) : (
        page.examples.length > 0 && <FeatureTable page={page} summary={summary} />
      )}
    </section>
  );
}

function Pages({ total }: { readonly total: number }) {
  const strings = useStrings(predictionStrings);
  const language = useLanguage();
  const first = useStore(predictions.store, (state) => state.first);
  const last = Math.min(total, first + pageSize);
  if (total <= pageSize) return <span className={styles.note}>{formatCount(total, language)}</span>;
  const text = strings.page(formatCount(first + 1, language), formatCount(last, language), formatCount(total, language));
  return (
    <span className={styles.pages}>
      <Button
        label={strings.previous}
        icon={<ChevronLeft size={iconSize} />}
        isIconOnly
        unavailable={first === 0 ? text : null}
        onPress={() => predictions.choose({ first: Math.max(0, first - pageSize) })}
      />
      <span className={styles.note}>{text}</span>
      <Button
        label={strings.next}
        icon={<ChevronRight size={iconSize} />}
        isIconOnly
        unavailable={last === total ? text : null}
        onPress={() => predictions.choose({ first: first + pageSize })}
      />
    </span>
  );
}

interface ExampleProps {
  readonly example: PredictedExample;
  readonly page: PredictedExamples;
  readonly summary: Predictions;
}

function PictureOf({ example: { example, label, prediction, output, features }, page, summary }: ExampleProps) {
  const strings = useStrings(predictionStrings);
  const language = useLanguage();
  const says = wordsOf(label, prediction, summary, strings);
  return (
    <li className={styles.picture} data-testid="wrong-example">
      <ExamplePicture features={features} shape={page.shape} range={page.range} label={says} />
      <span className={styles.says} title={says} aria-hidden="true">
        <b>{strings.saysShort(nameOf(prediction, summary))}</b>
        <span data-is-right={label === prediction}>{strings.labelShort(nameOf(label, summary))}</span>
      </span>
      <span className={styles.note}>
        {strings.outputOf(output.toPrecision(3))} · {strings.number(formatCount(example, language))}
      </span>
    </li>
  );
}

/** A row for each example, a column for each feature. */
function FeatureTable({ page, summary }: Omit<ExampleProps, 'example'>) {
  const strings = useStrings(predictionStrings);
  const columns = Array.from({ length: Math.min(page.shape[0] ?? 0, mostColumns) }, (_, feature) => feature);
  return (
    <div className={styles.tableFrame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">{strings.label}</th>
            <th scope="col">{strings.predicted}</th>
            <th scope="col">ŷ</th>
            {columns.map((feature) => (
              <th key={feature} scope="col">
                {featureName(feature, page.featureNames)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.examples.map(({ example, label, prediction, output, features }) => (
            <tr key={example} data-testid="wrong-example">
              <th scope="row">{example}</th>
              <td>{nameOf(label, summary)}</td>
              <td>{nameOf(prediction, summary)}</td>
              <td>{formatTick(output)}</td>
              {columns.map((feature) => (
                <td key={feature}>{formatTick(features[feature] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The name of a class, or a number. */
function nameOf(value: number, summary: Predictions): string {
  return summary.classes === null ? formatTick(value) : className(value, summary);
}

function wordsOf(
  label: number,
  prediction: number,
  summary: Predictions,
  strings: { says: (prediction: string, label: string) => string; agrees: (label: string) => string },
): string {
  return label === prediction ? strings.agrees(nameOf(label, summary)) : strings.says(nameOf(prediction, summary), nameOf(label, summary));
}
