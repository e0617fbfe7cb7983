import '@xyflow/react/dist/style.css';
import {
  Background,
  BackgroundVariant,
  type Connection,
  ControlButton,
  Controls,
  type FinalConnectionState,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import { Workflow } from 'lucide-react';
import { type DragEvent, type MouseEvent as ReactMouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { layerKinds } from '../../shared/spec/layers/layer-catalog.ts';
import { settingsStore } from '../app/settings-store.ts';
import { compilationLanguage } from '../compile/compilation-store.ts';
import { documentStore } from '../document/document-store.ts';
import { gestureStrings } from '../i18n/strings/gestures.ts';
import { graphStrings } from '../i18n/strings/graph.ts';
import { useStrings } from '../i18n/use-strings.ts';
import { ariaLabelsIn } from './aria-labels.ts';
import { takeEdgeChanges, takeNodeChanges } from './canvas-changes.ts';
import { dropFromPalette } from './canvas-commands.ts';
import type { CanvasFlowNode } from './canvas-flow-node.ts';
import { canvasKeys } from './canvas-focus.ts';
import { CanvasMenu } from './canvas-menu/CanvasMenu.tsx';
import { ConnectList } from './connect-list/ConnectList.tsx';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { edgeAt, isPaneAt, nodeAt, pointOf } from './elements-at.ts';
import { Find } from './find/Find.tsx';
import type { ShapeFlowEdge } from './flow-elements.ts';
import { canvasFrame, focusClickedCanvas } from './focus-element.ts';
import styles from './graph-canvas.module.css';
import { looseEndOf } from './groups/block-ends.ts';
import { GroupBlock } from './groups/GroupBlock.tsx';
import { GroupFrame } from './groups/GroupFrame.tsx';
import { HelperLines } from './HelperLines.tsx';
import { LayerNode } from './LayerNode.tsx';
import { movedWire } from './moved-wire.ts';
import { NoticeBubble } from './NoticeBubble.tsx';
import { nameDoubleClicked } from './naming/naming-store.ts';
import { placeByHead } from './node-box.ts';
import { keepSizes, nodeSizesStore, sizesOf } from './node-sizes.ts';
import { NoteNode } from './notes/NoteNode.tsx';
import { startEditing } from './notes/note-editing.ts';
import { type ClientPoint, dismissHint, dismissNotice, showNotice } from './notice-store.ts';
import { listenToNudges } from './nudge.ts';
import { carriesLayer, droppedLayer } from './palette/palette-drag.ts';
import { followPointer } from './pointer.ts';
import { askForLayer, askForLayerAt } from './quick-add/ask-for-layer.ts';
import { QuickAdd } from './quick-add/QuickAdd.tsx';
import { beginRewiring, endRewiring, takeRewiring } from './rewiring.ts';
import { ShapeEdge } from './ShapeEdge.tsx';
import { canTidyUp, glideStore, tidyUp } from './tidy-up.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useConnectionHints } from './use-connection-hints.ts';
import { useDocument } from './use-document.ts';
import { useFlowElements } from './use-flow-elements.ts';
import { useNodeDrag } from './use-node-drag.ts';
import { fitOptions, useView } from './use-view.ts';
import { Minimap } from './view/Minimap.tsx';
import { useZoom, zoomRange } from './view/use-zoom.ts';
import { wireDropStore } from './wire-drop.ts';
import { askConnection, wire } from './wiring.ts';
import { useZoomDetail } from './zoom/zoom-detail.ts';

const nodeTypes = {
  ...Object.fromEntries(layerKinds.map((kind) => [`layer-${kind}`, LayerNode])),
  note: NoteNode,
  'group-frame': GroupFrame,
  'group-block': GroupBlock,
};
const edgeTypes = { shape: ShapeEdge };

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
  const gestures = useStrings(gestureStrings);
  const openings = useDocument((state) => state.openings);
  const { nodes, edges } = useFlowElements(useStore(nodeSizesStore, (known) => sizesOf(known, openings)));
  const isGliding = useStore(glideStore, (state) => state.isGliding);
  const isDropping = useStore(wireDropStore, ({ edgeId }) => edgeId !== null);
  const looks = [styles.canvas, isGliding && styles.gliding, isDropping && styles.dropping].filter(Boolean).join(' ');
  const nodeDrag = useNodeDrag();
  const isTidiable = useDocument(canTidyUp);
  const { screenToFlowPosition } = useReactFlow();
  const [isEmptyAtFirst] = useState(isEmpty);
  const { moved, fitted } = useView(frame);
  useConnectionHints();
  useZoom(moved);
  const doesWheelPan = useStore(settingsStore, (settings) => settings.doesWheelPan);
  const detail = useZoomDetail();

  const onNodesChange = useCallback((changes: Parameters<typeof takeNodeChanges>[0]) => takeNodeChanges(changes, keepSizes), []);
  useEffect(() => (frame.current ? followPointer(frame.current, screenToFlowPosition) : undefined), [screenToFlowPosition]);
  useEffect(() => (frame.current ? listenToNudges(frame.current) : undefined), []);
  const onDrop = useCallback(
    (event: DragEvent) => {
      const kind = droppedLayer(event.dataTransfer);
      if (!kind) return;
      event.preventDefault();
      const pointer = { x: event.clientX, y: event.clientY };
      dropFromPalette(kind, placeByHead(screenToFlowPosition(pointer)), edgeAt(pointer));
    },
    [screenToFlowPosition],
  );
  /** A pan by hand takes the notice away; the canvas moving by itself does not. */
  const onMoveStart = useCallback(
    (event: MouseEvent | TouchEvent | null) => {
      if (!event) return;
      dismissNotice();
      moved();
    },
    [moved],
  );
  const ariaLabels = useMemo(() => ariaLabelsIn(strings), [strings]);
  const keys = useCanvasKeys();

  const canvas = (
    <section ref={frame} className={looks} aria-label={strings.canvas} data-detail={detail} {...canvasKeys} {...canvasFrame} {...keys}>
      <ReactFlow<CanvasFlowNode, ShapeFlowEdge>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={takeEdgeChanges}
        {...nodeDrag}
        onConnectStart={dismissNotice}
        onConnect={onConnect}
        onConnectEnd={onConnectEnd}
        isValidConnection={isValidConnection}
        onReconnectStart={beginRewiring}
        onReconnect={takeRewiring}
        onReconnectEnd={endRewiring}
        reconnectRadius={14}
        onMoveStart={onMoveStart}
        onPaneClick={focusClickedCanvas}
        onDoubleClick={onDoubleClick}
        onNodeDoubleClick={onNodeDoubleClick}
        zoomOnDoubleClick={false}
        onDrop={onDrop}
        onDragOver={onDragOver}
        connectionRadius={24}
        deleteKeyCode={null}
        panActivationKeyCode={null}
        {...zoomRange}
        panOnScroll={doesWheelPan}
        fitView={!isEmptyAtFirst}
        fitViewOptions={fitOptions}
        ariaLabelConfig={ariaLabels}
      >
        <Background variant={BackgroundVariant.Dots} gap={18} size={1.6} />
        <Controls showInteractive={false} fitViewOptions={fitOptions} onZoomIn={moved} onZoomOut={moved} onFitView={fitted}>
          <ControlButton onClick={tidyUp} disabled={!isTidiable} title={gestures.tidyUp} aria-label={gestures.tidyUp}>
            <Workflow aria-hidden="true" />
          </ControlButton>
        </Controls>
        <HelperLines />
        <Minimap />
      </ReactFlow>
      {isEmpty && <EmptyCanvas />}
      <Find />
      <NoticeBubble within={frame} />
    </section>
  );
  return <CanvasMenu>{canvas}</CanvasMenu>;
}

/** A double click on the empty canvas asks which layer to add there. */
function onDoubleClick({ target, clientX, clientY }: ReactMouseEvent): void {
  if (target instanceof Element && target.classList.contains('react-flow__pane')) askForLayer({ x: clientX, y: clientY });
}

function onNodeDoubleClick({ target }: ReactMouseEvent, node: CanvasFlowNode): void {
  if (node.type === 'note') startEditing(node.data.noteId);
  else nameDoubleClicked(target, node.id);
}

function isValidConnection({ source, target }: { readonly source: string; readonly target: string }): boolean {
  return askConnection(source, target).verdict !== 'refused';
}

function onConnect({ source, target }: Connection): void {
  wire(source, target, null);
}

/**
 * React Flow reports only wires that were dropped well: the others are asked for here, wherever on a node they were dropped. One that is released on
 * the empty canvas asks for a layer to end in.
 */
function onConnectEnd(event: MouseEvent | TouchEvent, { isValid, fromNode, fromHandle, toNode }: FinalConnectionState): void {
  dismissHint();
  // The end of a drawn wire is no new wire: `endRewiring` takes it.
  if (isValid || !fromNode || !fromHandle || movedWire() !== null) return;
  const at = pointOf(event);
  const other = toNode?.id ?? nodeAt(at);
  if (other === fromNode.id) return;
  if (other === null) {
    if (isPaneAt(at)) askForLayerBeyond(fromNode.id, fromHandle.type, at);
  } else if (fromHandle.type === 'source') wire(fromNode.id, other, at);
  else wire(other, fromNode.id, at);
}

/** Asks for the layer at the other end of a wire; of a folded group it has to be clear which of its layers the wire is at. */
function askForLayerBeyond(flowId: string, end: 'source' | 'target', at: ClientPoint): void {
  const nodeId = looseEndOf(documentStore.getState().document, flowId, end, compilationLanguage());
  if (typeof nodeId === 'string') askForLayerAt({ nodeId, end }, at);
  else showNotice({ at, reason: nodeId, inserted: null });
}

function onDragOver(event: DragEvent): void {
  if (!carriesLayer(event.dataTransfer)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
}
