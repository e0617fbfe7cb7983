import '@xyflow/react/dist/style.css';
import {
  Background,
  BackgroundVariant,
  type Connection,
  Controls,
  type FinalConnectionState,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import { type DragEvent, useCallback, useMemo, useRef, useState } from 'react';
import { layerKinds } from '../../shared/spec/layers/layer-catalog.ts';
import { graphStrings } from '../i18n/strings/graph.ts';
import { useStrings } from '../i18n/use-strings.ts';
import { ariaLabelsIn } from './aria-labels.ts';
import { beginDrag, endDrag, takeEdgeChanges, takeNodeChanges } from './canvas-changes.ts';
import { dropFromPalette } from './canvas-commands.ts';
import { canvasKeys } from './canvas-focus.ts';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { edgeAt, nodeAt, pointOf } from './elements-at.ts';
import type { LayerFlowNode, ShapeFlowEdge, Size } from './flow-elements.ts';
import styles from './graph-canvas.module.css';
import { LayerNode } from './LayerNode.tsx';
import { NoticeBubble } from './NoticeBubble.tsx';
import { dismissHint, dismissNotice } from './notice-store.ts';
import { carriesLayer, droppedLayer } from './palette-drag.ts';
import { ShapeEdge } from './ShapeEdge.tsx';
import { useConnectionHints } from './use-connection-hints.ts';
import { useDocument } from './use-document.ts';
import { useFlowElements } from './use-flow-elements.ts';
import { fitOptions, useView } from './use-view.ts';
import { askConnection, wire } from './wiring.ts';

const nodeTypes = Object.fromEntries(layerKinds.map((kind) => [`layer-${kind}`, LayerNode]));
const edgeTypes = { shape: ShapeEdge };

/** The drawing: nodes, wires, and every gesture on them. */
export function GraphCanvas() {
  // Another document gets a canvas of its own: no measured size of a node with the same id, no view is left over.
  const openings = useDocument((state) => state.openings);
  return (
    <ReactFlowProvider key={openings}>
      <Canvas />
    </ReactFlowProvider>
  );
}

function Canvas() {
  const frame = useRef<HTMLDivElement>(null);
  const strings = useStrings(graphStrings);
  const isEmpty = useDocument(({ document }) => document.graph.nodes.length === 0);
  const [sizes, setSizes] = useState<ReadonlyMap<string, Size>>(new Map());
  const { nodes, edges } = useFlowElements(sizes);
  const { screenToFlowPosition } = useReactFlow();
  const [isEmptyAtFirst] = useState(isEmpty);
  const { moved, fitted } = useView(frame);
  useConnectionHints();

  const onNodesChange = useCallback(
    (changes: Parameters<typeof takeNodeChanges>[0]) =>
      takeNodeChanges(changes, (measured) => setSizes((known) => new Map([...known, ...measured]))),
    [],
  );
  const onDrop = useCallback(
    (event: DragEvent) => {
      const kind = droppedLayer(event.dataTransfer);
      if (!kind) return;
      event.preventDefault();
      const pointer = { x: event.clientX, y: event.clientY };
      const { x, y } = screenToFlowPosition(pointer);
      // The pointer holds the node by the middle of its head.
      dropFromPalette(kind, { x: Math.round(x - 80), y: Math.round(y - 20) }, edgeAt(pointer));
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

  return (
    <section ref={frame} className={styles.canvas} aria-label={strings.canvas} {...canvasKeys}>
      <ReactFlow<LayerFlowNode, ShapeFlowEdge>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={takeEdgeChanges}
        onNodeDragStart={beginDrag}
        onNodeDragStop={endDrag}
        onSelectionDragStart={beginDrag}
        onSelectionDragStop={endDrag}
        onConnectStart={dismissNotice}
        onConnect={onConnect}
        onConnectEnd={onConnectEnd}
        isValidConnection={isValidConnection}
        onMoveStart={onMoveStart}
        onDrop={onDrop}
        onDragOver={onDragOver}
        connectionRadius={24}
        deleteKeyCode={null}
        panActivationKeyCode={null}
        minZoom={0.2}
        maxZoom={2.5}
        fitView={!isEmptyAtFirst}
        fitViewOptions={fitOptions}
        ariaLabelConfig={ariaLabels}
      >
        <Background variant={BackgroundVariant.Dots} gap={18} size={1.6} />
        <Controls showInteractive={false} fitViewOptions={fitOptions} onZoomIn={moved} onZoomOut={moved} onFitView={fitted} />
      </ReactFlow>
      {isEmpty && <EmptyCanvas />}
      <NoticeBubble within={frame} />
    </section>
  );
}

function isValidConnection({ source, target }: { readonly source: string; readonly target: string }): boolean {
  return askConnection(source, target).verdict !== 'refused';
}

function onConnect({ source, target }: Connection): void {
  wire(source, target, null);
}

/** React Flow reports only wires that were dropped well: the others are asked for here, wherever on a node they were dropped. */
function onConnectEnd(event: MouseEvent | TouchEvent, { isValid, fromNode, fromHandle, toNode }: FinalConnectionState): void {
  dismissHint();
  if (isValid || !fromNode || !fromHandle) return;
  const at = pointOf(event);
  const other = toNode?.id ?? nodeAt(at);
  if (other === null || other === fromNode.id) return;
  if (fromHandle.type === 'source') wire(fromNode.id, other, at);
  else wire(other, fromNode.id, at);
}

function onDragOver(event: DragEvent): void {
  if (!carriesLayer(event.dataTransfer)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
}
