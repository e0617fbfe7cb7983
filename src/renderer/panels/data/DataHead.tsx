import { type DataDescription, type DataPage, descriptionLimits } from '../../../shared/ipc/data-description.ts';
import { featureCount, formatShape } from '../../../shared/spec/shape.ts';
import { dataParts } from '../../../shared/spec/split.ts';
import { dataTabStrings } from '../../i18n/strings/data-tab.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { formatCount } from '../../ui/format-number.ts';
import { Pager } from '../../ui/Pager.tsx';
import styles from './data-panel.module.css';

interface DataHeadProps {
  readonly description: DataDescription;
  readonly showsPictures: boolean;
  readonly onTurn: (change: Partial<DataPage>) => void;
  readonly onShowTable: (isTable: boolean) => void;
}

/** Which part of the data is shown, and how: shape, part, pages, pictures or table. */
export function DataHead({ description, showsPictures, onTurn, onShowTable }: DataHeadProps) {
  const strings = useStrings(dataTabStrings);
  const language = useLanguage();
  const { page, examples, features, pictures } = description;
  const parts = dataParts.filter((part) => examples[part] !== null);
  const total = examples[page.part] ?? examples.train;
  return (
    <div className={styles.head}>
      <span className={styles.shape} data-testid="data-shape">
        X {formatShape(features, total)}
      </span>
      {parts.length > 1 && (
        <fieldset className={styles.choice} aria-label={strings.part}>
          {parts.map((part) => (
            <Toggle
              key={part}
              label={strings.partSize(strings.parts[part], formatCount(examples[part] ?? 0, language))}
              isPressed={page.part === part}
              onPress={() => onTurn({ part, firstExample: 0 })}
            />
          ))}
        </fieldset>
      )}
      {pictures && (
        <fieldset className={styles.choice} aria-label={strings.view}>
          <Toggle label={strings.views.pictures} isPressed={showsPictures} onPress={() => onShowTable(false)} />
          <Toggle label={strings.views.table} isPressed={!showsPictures} onPress={() => onShowTable(true)} />
        </fieldset>
      )}
      <div className={styles.pagers}>
        {!showsPictures && (
          <Pager
            first={page.firstFeature}
            total={featureCount(features)}
            size={descriptionLimits.columns}
            from={0}
            text={strings.columns}
            previous={strings.previousColumns}
            next={strings.nextColumns}
            onTurn={(firstFeature) => onTurn({ firstFeature })}
          />
        )}
        <Pager
          first={page.firstExample}
          total={total}
          size={features.length > 1 ? descriptionLimits.pictures : descriptionLimits.rows}
          from={0}
          text={strings.rows}
          previous={strings.previousRows}
          next={strings.nextRows}
          onTurn={(firstExample) => onTurn({ firstExample })}
        />
      </div>
    </div>
  );
}

function Toggle({ label, isPressed, onPress }: { readonly label: string; readonly isPressed: boolean; readonly onPress: () => void }) {
  return (
    <button type="button" className={styles.toggle} aria-pressed={isPressed} onClick={onPress}>
      {label}
    </button>
  );
}
