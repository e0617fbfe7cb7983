import type { NodeProps } from '@xyflow/react';
import { ChevronDown } from 'lucide-react';
import { memo, useEffect } from 'react';
import { useStore } from 'zustand';
import { annotationStrings } from '../../i18n/strings/annotations.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { NameField } from '../naming/NodeName.tsx';
import { namingStore, nodeName } from '../naming/naming-store.ts';
import { fold, selectGroup } from './group-commands.ts';
import { frameHandle, frameTitle, type GroupFrameFlowNode } from './group-flow-nodes.ts';
import styles from './group-frame.module.css';

/** The tinted frame behind the layers of an unfolded group. Its title selects and moves them all; the chevron folds them. */
export const GroupFrame = memo(function GroupFrame({ id, data: { facts, isSelected }, dragging }: NodeProps<GroupFrameFlowNode>) {
  const strings = useStrings(annotationStrings);
  const { groupId, name } = facts;
  const isTyped = useStore(namingStore, ({ nodeId }) => nodeId === id);
  useEffect(() => {
    if (dragging) selectGroup(groupId);
  }, [dragging, groupId]);
  return (
    <div className={`${styles.frame} ${isSelected ? styles.selected : ''}`} data-testid={`frame-${groupId}`}>
      <div className={styles.bar} {...frameHandle}>
        <button
          type="button"
          className={`${styles.fold} nodrag`}
          aria-label={strings.fold(name)}
          aria-expanded={true}
          title={strings.foldCommand}
          onClick={() => fold([groupId], true)}
        >
          <ChevronDown size={16} aria-hidden="true" />
        </button>
        {isTyped ? (
          <NameField name={name} />
        ) : (
          <button
            type="button"
            className={styles.title}
            aria-label={strings.selectGroup(name)}
            aria-pressed={isSelected}
            title={strings.titleHint}
            onClick={(event) => selectGroup(groupId, event.ctrlKey || event.metaKey)}
            {...frameTitle}
            {...nodeName}
          >
            {name}
          </button>
        )}
      </div>
    </div>
  );
});
