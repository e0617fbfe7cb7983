import { Trash2 } from 'lucide-react';
import { layerNames } from '../../../shared/compile/layer-names.ts';
import type { GraphNode } from '../../../shared/project/graph.ts';
import { layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import { limits } from '../../../shared/spec/limits.ts';
import { applyEdit } from '../../document/document-store.ts';
import { renameNode } from '../../document/edits/rename-node.ts';
import { deleteSelection } from '../../graph/canvas-commands.ts';
import { useCompilation, useDocument } from '../../graph/use-document.ts';
import { inspectorStrings } from '../../i18n/strings/inspector.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount } from '../../ui/format-number.ts';
import { TextField } from '../../ui/TextField.tsx';
import { DatasetForm } from './DatasetForm.tsx';
import { FactTable } from './FactTable.tsx';
import styles from './inspector.module.css';
import { layerMatrices } from './layer-matrices.ts';
import { ParameterForm } from './ParameterForm.tsx';
import { WeightMap } from './WeightMap.tsx';

/** One layer: its parameters, its formula and the shapes of all its matrices. */
export function LayerInspector({ node }: { readonly node: GraphNode }) {
  const strings = useStrings(inspectorStrings);
  const language = useLanguage();
  const graph = useDocument(({ document }) => document.graph);
  const compilation = useCompilation();
  const facts = layerMatrices(graph, compilation, node);
  const kindName = layerDefinition(node.kind).name[language];
  const count = (value: number | null) => (value === null ? '–' : formatCount(value, language));
  return (
    <>
      <h2 className={styles.title}>{layerNames(graph, language).get(node.id)}</h2>
      <p className={styles.subtitle}>{facts.index ? strings.layerOf(kindName, facts.index, facts.count) : kindName}</p>
      <TextField
        label={strings.name}
        value={node.name}
        placeholder={kindName}
        maximumLength={limits.nameLength}
        onCommit={(name) => applyEdit((document) => renameNode(document, node.id, name), { mergeKey: `name ${node.id}` })}
      />
      {node.kind === 'input' ? <DatasetForm /> : <ParameterForm node={node} />}
      {facts.formulas.length > 0 && (
        <div className={styles.formula} role="note" aria-label={strings.formula}>
          {facts.formulas.map((formula, index) => (
            <div key={formula}>
              {formula}
              {index === 0 && facts.shapesOfFormula && <div className={styles.shapes}>{facts.shapesOfFormula}</div>}
            </div>
          ))}
          {facts.derivative && <div className={styles.shapes}>{facts.derivative}</div>}
        </div>
      )}
      {facts.matrices.length > 0 && (
        <FactTable
          heading={strings.shapes}
          rows={[
            ...facts.matrices.map(({ name, symbolic, numeric }) => [name, numeric ? `${symbolic} = ${numeric}` : symbolic] as const),
            ...(facts.index
              ? [[strings.parameters, count(facts.parameters)] as const, [strings.multiplyAdds, count(facts.multiplyAdds)] as const]
              : []),
          ]}
        />
      )}
      {facts.index !== null && <WeightMap layer={facts.index} />}
      <div className={styles.actions}>
        <Button label={strings.remove} look="plain" icon={<Trash2 size={14} aria-hidden="true" />} onPress={deleteSelection} />
      </div>
    </>
  );
}
