import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { useEdgeLabelLayer } from './edge-labels.ts';
import type { ShapeFlowEdge } from './flow-elements.ts';
import styles from './shape-edge.module.css';
import { wireDropStore } from './wire-drop.ts';
import { wirePath } from './wire-path.ts';

/** A wire with the shape of what flows through it: in numbers above, with m below. */
export const ShapeEdge = memo(function ShapeEdge(props: EdgeProps<ShapeFlowEdge>) {
  const { id, data, selected, sourceX, sourceY, targetX, targetY } = props;
  const labels = useEdgeLabelLayer();
  const [path, x, y] = wirePath({ sourceX, sourceY, targetX, targetY }, data?.isSkip ?? false);
  const isDropTarget = useStore(wireDropStore, ({ edgeId }) => edgeId === id);
  const looks = [data?.isProblem && styles.problem, selected && styles.selected, isDropTarget && styles.dropTarget]
    .filter(Boolean)
    .join(' ');
  return (
    <>
      <title>{data?.tooltip}</title>
      <BaseEdge id={id} path={path} interactionWidth={24} className={`${styles.wire} ${looks}`} />
      {data &&
        labels &&
        createPortal(
          <div className={`${styles.label} ${looks}`} data-testid={`edge-shape-${id}`} style={{ left: x, top: y }}>
            {data.numeric && <span className={styles.pill}>{data.numeric}</span>}
            <span className={data.numeric ? styles.symbolic : styles.pill}>{data.symbolic}</span>
          </div>,
          labels,
        )}
    </>
  );
});
