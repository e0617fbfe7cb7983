import { Background, BackgroundVariant, ControlButton, Controls, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { Workflow } from 'lucide-react';
import { memo, type RefObject, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { gestureStrings } from '../i18n/strings/gestures.ts';
import { graphStrings } from '../i18n/strings/graph.ts';
import { useStrings } from '../i18n/use-strings.ts';
import { useIsStale } from '../panels/training/use-is-stale.ts';
import { canvasKeys } from './canvas-focus.ts';
import { CanvasMenu } from './canvas-menu/CanvasMenu.tsx';
import { ConnectList } from './connect-list/ConnectList.tsx';
import { DrawnFlow } from './DrawnFlow.tsx';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { Find } from './find/Find.tsx';
import { canvasFrame } from './focus-element.ts';
import styles from './graph-canvas.module.css';
import { HelperLines } from './HelperLines.tsx';
import { NoticeBubble } from './NoticeBubble.tsx';
import { listenToNudges } from './nudge.ts';
import { followPointer } from './pointer.ts';
import { QuickAdd } from './quick-add/QuickAdd.tsx';
import { canTidyUp, glideStore, tidyUp } from './tidy-up.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useConnectionHints } from './use-connection-hints.ts';
import { useDocument } from './use-document.ts';
import { fitOptions, useView } from './use-view.ts';
import { Minimap } from './view/Minimap.tsx';
import { useZoom } from './view/use-zoom.ts';
import { ViewSwitches } from './view/ViewSwitches.tsx';
import { wireDropStore } from './wire-drop.ts';
import { useZoomDetail } from './zoom/zoom-detail.ts';

/** The drawing: nodes, wires, and every gesture on them. */
export function GraphCanvas() {
  // Another document gets a canvas of its own: no measured size of a node with the same id, no view is left over.
  const openings = useDocument((state) => state.openings);
  return (
    <ReactFlowProvider key={openings}>
      <Canvas />
      <QuickAdd />
      <ConnectList />
    </ReactFlowProvider>
  );
}

function Canvas() {
  const frame = useRef<HTMLDivElement>(null);
  const strings = useStrings(graphStrings);
  const isEmpty = useDocument(({ document }) => document.graph.nodes.length + document.notes.length === 0);
  const isGliding = useStore(glideStore, (state) => state.isGliding);
  // What is dragged out of the palette hides nothing of the drawing.
  const isDropping = useStore(wireDropStore, ({ edgeId, isDrawn }) => edgeId !== null && isDrawn);
  const looks = [styles.canvas, isGliding && styles.gliding, isDropping && styles.dropping].filter(Boolean).join(' ');
  const { moved, fitted } = useView(frame);
  useConnectionHints();
  useZoom(moved);
  useFrameListeners(frame);
  const detail = useZoomDetail();
  const isStale = useIsStale();
  const keys = useCanvasKeys();

  const canvas = (
    <section
      ref={frame}
      className={looks}
      aria-label={strings.canvas}
      data-detail={detail}
      data-stale={isStale}
      {...canvasKeys}
      {...canvasFrame}
      {...keys}
    >
      <DrawnFlow moved={moved}>
        <Furniture moved={moved} fitted={fitted} />
      </DrawnFlow>
      {isEmpty && <EmptyCanvas />}
      <Find />
      <NoticeBubble within={frame} />
    </section>
  );
  return <CanvasMenu>{canvas}</CanvasMenu>;
}

function useFrameListeners(frame: RefObject<HTMLDivElement | null>): void {
  const { screenToFlowPosition } = useReactFlow();
  useEffect(() => (frame.current ? followPointer(frame.current, screenToFlowPosition) : undefined), [frame, screenToFlowPosition]);
  useEffect(() => (frame.current ? listenToNudges(frame.current) : undefined), [frame]);
}

interface FurnitureProps {
  readonly moved: () => void;
  readonly fitted: () => void;
}

/** What lies under and over the drawing: dots, buttons for the view, helper lines, minimap. */
const Furniture = memo(function Furniture({ moved, fitted }: FurnitureProps) {
  const gestures = useStrings(gestureStrings);
  const isTidiable = useDocument(canTidyUp);
  return (
    <>
      <Background variant={BackgroundVariant.Dots} gap={18} size={1.6} />
      <Controls
        orientation="horizontal"
        showInteractive={false}
        fitViewOptions={fitOptions}
        onZoomIn={moved}
        onZoomOut={moved}
        onFitView={fitted}
      >
        <ControlButton onClick={tidyUp} disabled={!isTidiable} title={gestures.tidyUp} aria-label={gestures.tidyUp}>
          <Workflow aria-hidden="true" />
        </ControlButton>
        <ViewSwitches />
      </Controls>
      <HelperLines />
      <Minimap />
    </>
  );
});
