import type { Optimizer } from '../../../shared/spec/optimizers.ts';
import { constantOf, constantsOf, optimizerConstants } from '../../../shared/spec/settings/optimizer-settings.ts';
import { useDocument } from '../../graph/use-document.ts';
import { changeTraining } from './change-training.ts';
import { SettingField } from './SettingField.tsx';

/** β and ε of the chosen optimizer; nothing where it has none. */
export function OptimizerConstants() {
  const optimizer = useDocument(({ document }) => document.training.optimizer);
  return constantsOf(optimizer.kind).map((name) => (
    <SettingField
      // Another optimizer's field of the same name is another field: what is half typed must not go over to it.
      key={`${optimizer.kind} ${name}`}
      setting={optimizerConstants[name]}
      value={constantOf(optimizer, name) ?? 0}
      onCommit={(value) => changeTraining({ optimizer: { ...optimizer, [name]: value } as Optimizer }, name)}
    />
  ));
}
