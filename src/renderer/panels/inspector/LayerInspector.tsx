import { ArrowLeftFromLine, ArrowRightFromLine, Trash2 } from 'lucide-react';
import type { DescribedLayer } from '../../../shared/compile/describe-layers.ts';
import { layerNames } from '../../../shared/compile/layer-names.ts';
import type { GraphNode } from '../../../shared/project/graph.ts';
import { describeDataset } from '../../../shared/spec/dataset.ts';
import { layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import { limits } from '../../../shared/spec/limits.ts';
import { applyEdit } from '../../document/document-store.ts';
import { renameNode } from '../../document/edits/rename-node.ts';
import { deleteSelection } from '../../graph/canvas-commands.ts';
import { askForConnection } from '../../graph/connect-list/connect-store.ts';
import { readsExamples } from '../../graph/pictures/picture-plan.ts';
import { useCompilation, useLayers } from '../../graph/use-document.ts';
import { addingStrings } from '../../i18n/strings/adding.ts';
import { inspectorStrings } from '../../i18n/strings/inspector.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount } from '../../ui/format-number.ts';
import { TextField } from '../../ui/TextField.tsx';
import { DatasetForm } from './DatasetForm.tsx';
import { FactTable } from './FactTable.tsx';
import { FittedValues } from './FittedValues.tsx';
import styles from './inspector.module.css';
import { ParameterForm } from './ParameterForm.tsx';
import { WeightMap } from './WeightMap.tsx';

/** One layer: its parameters, its formula and the shapes of all its matrices. */
export function LayerInspector({ node }: { readonly node: GraphNode }) {
  const strings = useStrings(inspectorStrings);
  const language = useLanguage();
  // That of the compiled drawing, which stays the same while layers move.
  const { graph, dataset } = useCompilation();
  const layers = useLayers();
  const layer = layers.get(node.id);
  const { features } = describeDataset(dataset);
  const pictures = features.length > 1 && readsExamples(graph, node) ? features : null;
  const kindName = layerDefinition(node.kind).name[language];
  return (
    <>
      <h2 className={styles.title}>{layerNames(graph, language).get(node.id)}</h2>
      <p className={styles.subtitle}>{layer?.number ? strings.layerOf(kindName, layer.number, numberedLayers(layers)) : kindName}</p>
      <TextField
        label={strings.name}
        value={node.name}
        placeholder={kindName}
        maximumLength={limits.nameLength}
        onCommit={(name) => applyEdit((document) => renameNode(document, node.id, name), { mergeKey: `name ${node.id}` })}
      />
      {node.kind === 'input' ? <DatasetForm /> : <ParameterForm node={node} />}
      {layer && <Formulas layer={layer} />}
      {layer && layer.matrices.length > 0 && <Shapes layer={layer} />}
      <FittedValues node={node} />
      {layer?.number && <WeightMap layer={layer.number} pictures={pictures} />}
      <ConnectButtons node={node} />
      <div className={styles.actions}>
        <Button label={strings.remove} look="plain" icon={<Trash2 size={14} aria-hidden="true" />} onPress={deleteSelection} />
      </div>
    </>
  );
}

/** Wiring without a mouse, or over a long way. */
function ConnectButtons({ node }: { readonly node: GraphNode }) {
  const strings = useStrings(addingStrings);
  const { inputs, givesOutput } = layerDefinition(node.kind);
  return (
    <div className={styles.connect}>
      {givesOutput && (
        <Button
          label={strings.connectToShort}
          look="plain"
          icon={<ArrowRightFromLine size={14} aria-hidden="true" />}
          onPress={() => askForConnection('to')}
        />
      )}
      {inputs !== 'none' && (
        <Button
          label={strings.connectFromShort}
          look="plain"
          icon={<ArrowLeftFromLine size={14} aria-hidden="true" />}
          onPress={() => askForConnection('from')}
        />
      )}
    </div>
  );
}

/** What the layer computes, with the shapes of its matrices. */
function Formulas({ layer: { formula, shapesOfFormula, details, derivative } }: { readonly layer: DescribedLayer }) {
  const strings = useStrings(inspectorStrings);
  if (formula === '' && details.length === 0) return null;
  return (
    <div className={styles.formula} role="note" aria-label={strings.formula}>
      {formula && <div>{formula}</div>}
      {shapesOfFormula && <div className={styles.shapes}>{unbroken(shapesOfFormula)}</div>}
      {details.map((line) => (
        <div key={line}>{line}</div>
      ))}
      {derivative && <div className={styles.shapes}>{derivative}</div>}
    </div>
  );
}

/** Every matrix at the layer, and what it costs to have it. */
function Shapes({ layer: { matrices, number, parameterCount, multiplyAdds } }: { readonly layer: DescribedLayer }) {
  const strings = useStrings(inspectorStrings);
  const language = useLanguage();
  const count = (value: number | null) => (value === null ? '–' : formatCount(value, language));
  const costs = [[strings.parameters, count(parameterCount)] as const, [strings.multiplyAdds, count(multiplyAdds)] as const];
  return (
    <FactTable
      heading={strings.shapes}
      rows={[
        ...matrices.map(({ name, symbolic, numeric }) => [name, numeric ? `${symbolic} = ${numeric}` : symbolic] as const),
        ...(number === null ? [] : costs),
      ]}
    />
  );
}

function numberedLayers(layers: ReadonlyMap<string, DescribedLayer>): number {
  return [...layers.values()].filter(({ number }) => number !== null).length;
}

/** Lines may break between shapes, not within one. */
function unbroken(shapes: string): string {
  return shapes.replaceAll(', ', ',\u00a0');
}
