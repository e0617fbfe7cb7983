import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { GraphNode } from '../../../shared/project/graph.ts';
import { layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import type { FittedMatrix } from '../../../shared/spec/layers/preprocessing.ts';
import { engine, trainingStore } from '../../app/training-session.ts';
import { formatTick } from '../../charts/axis.ts';
import { preprocessingStrings } from '../../i18n/strings/preprocessing.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { formatCount } from '../../ui/format-number.ts';
import { FactTable } from './FactTable.tsx';
import { type FittedFacts, fittedFacts } from './fitted-facts.ts';
import styles from './inspector.module.css';

/** What a layer that preprocesses has fitted to the training examples of the run in the engine: the range of each of its matrices over the features. */
export function FittedValues({ node }: { readonly node: GraphNode }) {
  const { fits = [] } = layerDefinition(node.kind).preprocesses ?? {};
  return fits.length > 0 ? <FittedTable node={node} fits={fits} /> : null;
}

function FittedTable({ node, fits }: { readonly node: GraphNode; readonly fits: readonly FittedMatrix[] }) {
  const strings = useStrings(preprocessingStrings);
  const language = useLanguage();
  const facts = useFittedFacts(node, fits);
  if (!facts) {
    return (
      <>
        <h3 className={styles.heading}>{strings.fitted}</h3>
        <p className={styles.note}>{strings.notYet}</p>
      </>
    );
  }
  const { ranges, constantFeatures } = facts;
  return (
    <FactTable
      heading={strings.fitted}
      rows={[
        ...ranges.map(
          ({ symbol, least, greatest, named }) =>
            [
              symbol,
              named?.map((value) => String(Number(value.toPrecision(6)))).join(', ') ??
                strings.range(formatTick(least), formatTick(greatest)),
            ] as const,
        ),
        ...(constantFeatures > 0 ? [[strings.constant, formatCount(constantFeatures, language)] as const] : []),
      ]}
    />
  );
}

/** Asks the engine once for each run; null while it holds none of this layer. */
function useFittedFacts({ id, kind }: GraphNode, fits: readonly FittedMatrix[]): FittedFacts | null {
  const [facts, setFacts] = useState<FittedFacts | null>(null);
  const runId = useStore(trainingStore, (state) => state.runId);
  useEffect(() => {
    let isOver = false;
    async function look(): Promise<void> {
      // The plan numbers the layers of a kind in the order of computation, which is that of the run's spec.
      const layers = trainingStore.getState().subject?.spec.layers ?? [];
      const number = layers.filter((layer) => layer.kind === kind).findIndex((layer) => layer.id === id) + 1;
      if (runId === null || number === 0) return setFacts(null);
      const result = await engine.request('inspect', { names: fits.map(({ name }) => `${name}${number}`) });
      if (!isOver) setFacts(result.ok ? fittedFacts(fits, result.value.tensors) : null);
    }
    void look();
    return () => {
      isOver = true;
    };
  }, [id, kind, fits, runId]);
  return facts;
}
