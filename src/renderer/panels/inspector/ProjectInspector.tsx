import { parameterTotal } from '../../../shared/compile/describe-layers.ts';
import { useCompilation, useLayers } from '../../graph/use-document.ts';
import { inspectorStrings } from '../../i18n/strings/inspector.ts';
import { trainingStrings } from '../../i18n/strings/training.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { formatCount } from '../../ui/format-number.ts';
import { BatchSizeField } from '../training/BatchSizeField.tsx';
import { MoreSettings } from '../training/MoreSettings.tsx';
import { OptimizerField } from '../training/OptimizerField.tsx';
import { TrainingWarning } from '../training/TrainingWarning.tsx';
import { IterationsField, LearningRateField, PrecisionField, SeedField } from '../training-fields.tsx';
import { FactTable } from './FactTable.tsx';
import styles from './inspector.module.css';

const learningRateWarnings = ['GD320', 'GD322', 'GD323'] as const;

/** How the network is trained, and the project in figures. */
export function ProjectInspector() {
  const strings = useStrings(inspectorStrings);
  const training = useStrings(trainingStrings);
  const language = useLanguage();
  const compilation = useCompilation();
  const layers = useLayers();
  return (
    <>
      <h2 className={styles.title}>{training.settings}</h2>
      <p className={styles.subtitle}>{strings.nothingSelected}</p>
      <LearningRateField />
      <IterationsField />
      <BatchSizeField />
      <OptimizerField />
      <TrainingWarning codes={learningRateWarnings} />
      <SeedField />
      <PrecisionField />
      <MoreSettings />
      <FactTable
        heading={strings.project}
        rows={[
          [strings.layers, formatCount(compilation.graph.nodes.length, language)],
          [strings.parametersTotal, formatCount(parameterTotal(layers), language)],
          [strings.examples, compilation.examples === null ? 'm' : formatCount(compilation.examples, language)],
        ]}
      />
    </>
  );
}
