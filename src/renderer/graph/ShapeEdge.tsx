import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { createContext, memo, useContext } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import type { Diagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import { DoctorPopover } from '../panels/doctor/DoctorPopover.tsx';
import type { ShapeFlowEdge } from './flow-elements.ts';
import styles from './shape-edge.module.css';
import { wireDropStore } from './wire-drop.ts';
import { wirePath } from './wire-path.ts';

/** Into which element wires put their labels; null until it is there. */
export const LabelLayer = createContext<Element | null>(null);

/** A wire with the shape of what flows through it: in numbers above, with m below. */
export const ShapeEdge = memo(function ShapeEdge(props: EdgeProps<ShapeFlowEdge>) {
  const { id, data, selected, sourceX, sourceY, targetX, targetY } = props;
  const labels = useContext(LabelLayer);
  const [path, x, y] = wirePath({ sourceX, sourceY, targetX, targetY }, data?.isSkip ?? false);
  const isDropTarget = useStore(wireDropStore, ({ edgeId }) => edgeId === id);
  const looks = [data?.problem && styles.problem, selected && styles.selected, isDropTarget && styles.dropTarget].filter(Boolean).join(' ');
  return (
    <>
      <title>{data?.tooltip}</title>
      <BaseEdge id={id} path={path} interactionWidth={24} className={`${styles.wire} ${looks}`} />
      {data &&
        labels &&
        createPortal(
          <div className={`${styles.label} ${looks}`} data-testid={`edge-shape-${id}`} style={{ left: x, top: y }}>
            <ShapePill text={data.numeric ?? data.symbolic} problem={data.problem} testId={`problem-of-${id}`} />
            {data.numeric && <span className={styles.symbolic}>{data.symbolic}</span>}
          </div>,
          labels,
        )}
    </>
  );
});

/** The shape; where it is a problem, with a mark and a button that explains it. */
function ShapePill({ text, problem, testId }: { readonly text: string; readonly problem: Diagnostic | null; readonly testId: string }) {
  if (!problem) return <span className={styles.pill}>{text}</span>;
  return (
    <DoctorPopover diagnostic={problem} className={styles.pill} testId={testId}>
      <span className={styles.mark} aria-hidden="true">
        ✕
      </span>
      {text}
    </DoctorPopover>
  );
}
