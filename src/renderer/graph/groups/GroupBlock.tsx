import { Handle, type NodeProps, Position } from '@xyflow/react';
import { ChevronRight, Layers } from 'lucide-react';
import { memo } from 'react';
import { annotationStrings } from '../../i18n/strings/annotations.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { DoctorPopover } from '../../panels/doctor/DoctorPopover.tsx';
import { useIsImpossibleTarget } from '../dragged-wire.ts';
import { flowIdOf } from '../flow-ids.ts';
import layerStyles from '../layer-node.module.css';
import { NodeName } from '../naming/NodeName.tsx';
import styles from './group-block.module.css';
import { fold } from './group-commands.ts';
import type { GroupBlockFlowNode } from './group-flow-nodes.ts';

/** A folded group: one block that stands for its layers. */
export const GroupBlock = memo(function GroupBlock({ id, data, selected }: NodeProps<GroupBlockFlowNode>) {
  const isImpossible = useIsImpossibleTarget(id);
  const { severity } = data.problem ?? {};
  const looks = [
    layerStyles.node,
    styles.block,
    selected && layerStyles.selected,
    severity && layerStyles[severity],
    isImpossible && layerStyles.impossible,
  ];
  return (
    <div className={looks.filter(Boolean).join(' ')} data-testid={`block-${data.groupId}`}>
      {data.takesInput && <Handle type="target" position={Position.Left} className={layerStyles.handle} />}
      <BlockHead data={data} />
      <div className={layerStyles.body}>
        {data.shapes && <div className={styles.shapes}>{data.shapes}</div>}
        {data.parameters && <div>{data.parameters}</div>}
        {data.problem && (
          <DoctorPopover diagnostic={data.problem.diagnostic} className={layerStyles.problem} testId={`problem-of-${data.groupId}`}>
            <span aria-hidden="true">{severity === 'error' ? '✕ ' : '! '}</span>
            {data.problem.title}
          </DoctorPopover>
        )}
      </div>
      {data.givesOutput && <Handle type="source" position={Position.Right} className={layerStyles.handle} />}
    </div>
  );
});

/** Sign, name and number of layers, and the chevron that unfolds. */
function BlockHead({ data: { groupId, name, layers } }: Pick<NodeProps<GroupBlockFlowNode>, 'data'>) {
  const strings = useStrings(annotationStrings);
  return (
    <header className={layerStyles.header}>
      <span className={`${layerStyles.glyph} ${styles.sign}`} aria-hidden="true">
        <Layers size={14} />
      </span>
      <span className={layerStyles.words}>
        <NodeName nodeId={flowIdOf('block', groupId)} name={name} />
        <span className={layerStyles.count}>{layers}</span>
      </span>
      <button
        type="button"
        className={`${styles.unfold} nodrag`}
        aria-label={strings.unfold(name)}
        aria-expanded={false}
        title={strings.unfoldCommand}
        onClick={() => fold([groupId], false)}
      >
        <ChevronRight size={16} aria-hidden="true" />
      </button>
    </header>
  );
}
