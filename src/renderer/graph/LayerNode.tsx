import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import { layerDefinition } from '../../shared/spec/layers/layer-catalog.ts';
import { DoctorPopover } from '../panels/doctor/DoctorPopover.tsx';
import { AddBehindButton } from './AddBehindButton.tsx';
import { useIsImpossibleTarget } from './dragged-wire.ts';
import type { LayerFlowNode } from './flow-elements.ts';
import { LayerGlyph } from './LayerGlyph.tsx';
import styles from './layer-node.module.css';
import { NodeName } from './naming/NodeName.tsx';
import { LayerLights } from './pictures/LayerLights.tsx';
import { LayerPicture } from './pictures/LayerPicture.tsx';
import { NearDetails } from './zoom/NearDetails.tsx';

/** A layer on the canvas. */
export const LayerNode = memo(function LayerNode({ id, data, selected }: NodeProps<LayerFlowNode>) {
  const isImpossible = useIsImpossibleTarget(id);
  const { inputs, givesOutput } = layerDefinition(data.kind);
  const { severity } = data.problem ?? {};
  const looks = [styles.node, selected && styles.selected, severity && styles[severity], isImpossible && styles.impossible];
  return (
    <div className={looks.filter(Boolean).join(' ')} data-testid={`node-${id}`}>
      {inputs !== 'none' && <Handle type="target" position={Position.Left} className={styles.handle} />}
      <header className={styles.header}>
        <span className={styles.glyph}>
          <LayerGlyph kind={data.kind} glyph={data.glyph} />
        </span>
        <span className={styles.words}>
          <NodeName nodeId={id} name={data.name} />
          {data.count && <span className={styles.count}>{data.count}</span>}
        </span>
      </header>
      <div className={styles.body}>
        <LayerPicture nodeId={id} />
        <div className={styles.facts}>
          {data.formula && <div className={styles.formula}>{data.formula}</div>}
          {data.summary && <div className={styles.summary}>{data.summary}</div>}
          <NearDetails formula={data.formula} summary={data.summary} details={data.details} />
        </div>
        <LayerLights nodeId={id} kind={data.kind} multiplyAdds={data.multiplyAdds} />
        {data.problem && (
          <DoctorPopover diagnostic={data.problem.diagnostic} className={styles.problem} testId={`problem-of-${id}`}>
            <span aria-hidden="true">{severity === 'error' ? '✕ ' : '! '}</span>
            {data.problem.title}
          </DoctorPopover>
        )}
      </div>
      {givesOutput && <Handle type="source" position={Position.Right} className={styles.handle} />}
      {givesOutput && <AddBehindButton nodeId={id} name={data.name} isOpenEnd={data.isOpenEnd} />}
    </div>
  );
}, showsTheSame);

/** React Flow gives a node its place too, which the node around it sees to: moving a layer draws nothing in it anew. */
function showsTheSame(before: NodeProps<LayerFlowNode>, now: NodeProps<LayerFlowNode>): boolean {
  return before.id === now.id && before.data === now.data && before.selected === now.selected;
}
