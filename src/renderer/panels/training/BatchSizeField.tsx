import { iterationsPerEpoch, miniBatchSize } from '../../../shared/spec/epochs.ts';
import { trainingSettings } from '../../../shared/spec/settings/training-settings.ts';
import { useCompiled, useDocument } from '../../graph/use-document.ts';
import { fieldStrings } from '../../i18n/strings/fields.ts';
import { trainingSettingStrings } from '../../i18n/strings/training-settings.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { EntryField } from '../../ui/EntryField.tsx';
import { formatCount } from '../../ui/format-number.ts';
import { HelpButton } from '../../ui/HelpButton.tsx';
import { numberProblem } from '../../ui/number-problem.ts';
import { offeredBatchSizes, parseBatchSize, steppedBatchSize } from './batch-size.ts';
import styles from './batch-size-field.module.css';
import { changeTraining } from './change-training.ts';
import { SettingExplanation } from './SettingExplanation.tsx';

const { label, range, help } = trainingSettings.batchSize;

/** How many examples an iteration sees: a number or all. Below it what that makes of an epoch, and sizes to press. */
export function BatchSizeField() {
  const strings = useStrings(trainingSettingStrings);
  const fields = useStrings(fieldStrings);
  const language = useLanguage();
  const examples = useCompiled((drawing) => drawing.examples);
  const batchSize = useDocument(({ document }) => document.training.batchSize);
  const name = label[language];
  return (
    <>
      <EntryField<number | null>
        label={name}
        testId="batch-size"
        inputMode="text"
        value={batchSize}
        format={(size) => (size === null ? strings.all : String(size))}
        parse={(text) => {
          const parsed = parseBatchSize(text, ['all', strings.all]);
          if ('value' in parsed) return parsed;
          return { problem: parsed.problem === 'not-a-number' ? strings.numberOrAll : numberProblem(parsed.problem, range, fields) };
        }}
        step={(size, steps) => steppedBatchSize(size, steps, examples)}
        onCommit={(size) => changeTraining({ batchSize: size })}
        hint={useBatchHint(batchSize, examples)}
        help={
          <HelpButton about={name}>
            <SettingExplanation help={help} />
          </HelpButton>
        }
      />
      <fieldset className={styles.offers} aria-label={strings.offeredSizes}>
        {[...offeredBatchSizes(examples), null].map((size) => (
          <button
            key={size}
            type="button"
            className={styles.offer}
            aria-pressed={size === miniBatchSize({ batchSize }, examples)}
            onClick={() => changeTraining({ batchSize: size })}
          >
            {size ?? strings.all}
          </button>
        ))}
      </fieldset>
    </>
  );
}

/** What a batch size makes of an epoch, in a sentence. */
function useBatchHint(batchSize: number | null, examples: number | null): string {
  const strings = useStrings(trainingSettingStrings);
  const language = useLanguage();
  const size = miniBatchSize({ batchSize }, examples);
  const count = (value: number) => formatCount(value, language);
  if (examples === null) return size === null ? strings.allExamples('m') : strings.miniBatchesOfUnknown(count(size));
  if (size !== null) return strings.miniBatches(count(size), count(examples), count(iterationsPerEpoch({ batchSize }, examples)));
  return batchSize !== null && batchSize > examples ? strings.noMoreExamples(count(examples)) : strings.allExamples(count(examples));
}
