import '@xyflow/react/dist/style.css';
import { type Connection, type FinalConnectionState, ReactFlow, useReactFlow } from '@xyflow/react';
import { type DragEvent, type MouseEvent as ReactMouseEvent, type ReactNode, useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { layerKinds } from '../../shared/spec/layers/layer-catalog.ts';
import { settingsStore } from '../app/settings-store.ts';
import { compilationLanguage } from '../compile/compilation-store.ts';
import { documentStore } from '../document/document-store.ts';
import { graphStrings } from '../i18n/strings/graph.ts';
import { useStrings } from '../i18n/use-strings.ts';
import { ariaLabelsIn } from './aria-labels.ts';
import { takeEdgeChanges, takeNodeChanges } from './canvas-changes.ts';
import { dropFromPalette } from './canvas-commands.ts';
import type { CanvasFlowNode } from './canvas-flow-node.ts';
import { edgeAt, isPaneAt, nodeAt, pointOf } from './elements-at.ts';
import type { ShapeFlowEdge } from './flow-elements.ts';
import { useFlowLayer } from './flow-layer.ts';
import { focusClickedCanvas } from './focus-element.ts';
import { looseEndOf } from './groups/block-ends.ts';
import { GroupBlock } from './groups/GroupBlock.tsx';
import { GroupFrame } from './groups/GroupFrame.tsx';
import { LayerNode } from './LayerNode.tsx';
import { movedWire } from './moved-wire.ts';
import { nameDoubleClicked } from './naming/naming-store.ts';
import { placeByHead } from './node-box.ts';
import { keepSizes, nodeSizesStore, sizesOf } from './node-sizes.ts';
import { NoteNode } from './notes/NoteNode.tsx';
import { startEditing } from './notes/note-editing.ts';
import { type ClientPoint, dismissHint, dismissNotice, showNotice } from './notice-store.ts';
import { carriedLayer } from './palette/palette-drag.ts';
import { Sharpness, useSharpness } from './pictures/sharpness.ts';
import { askForLayer, askForLayerAt } from './quick-add/ask-for-layer.ts';
import { beginRewiring, endRewiring, takeRewiring } from './rewiring.ts';
import { LabelLayer, ShapeEdge } from './ShapeEdge.tsx';
import { useDocument } from './use-document.ts';
import { useFlowElements } from './use-flow-elements.ts';
import { useNodeDrag } from './use-node-drag.ts';
import { fitOptions } from './use-view.ts';
import { zoomRange } from './view/use-zoom.ts';
import { hoverWireWith, leaveWire } from './wire-drop.ts';
import { askConnection, wire } from './wiring.ts';

const nodeTypes = {
  ...Object.fromEntries(layerKinds.map((kind) => [`layer-${kind}`, LayerNode])),
  note: NoteNode,
  'group-frame': GroupFrame,
  'group-block': GroupBlock,
};
const edgeTypes = { shape: ShapeEdge };

interface DrawnFlowProps {
  /** Told when the user has chosen a view by hand. */
  readonly moved: () => void;
  /** What lies over the drawing. */
  readonly children: ReactNode;
}

/** The nodes and wires of the open drawing, and every gesture on them. Alone in being drawn anew whenever one of them moves. */
export function DrawnFlow({ moved, children }: DrawnFlowProps) {
  const strings = useStrings(graphStrings);
  const openings = useDocument((state) => state.openings);
  const { nodes, edges } = useFlowElements(useStore(nodeSizesStore, (known) => sizesOf(known, openings)));
  const [isEmptyAtFirst] = useState(nodes.length === 0);
  const nodeDrag = useNodeDrag();
  const { screenToFlowPosition } = useReactFlow();
  const doesWheelPan = useStore(settingsStore, (settings) => settings.doesWheelPan);
  const onDrop = useCallback(
    (event: DragEvent) => {
      const kind = carriedLayer(event.dataTransfer);
      if (!kind) return;
      event.preventDefault();
      const pointer = { x: event.clientX, y: event.clientY };
      leaveWire();
      dropFromPalette(kind, placeByHead(screenToFlowPosition(pointer)), edgeAt(pointer), pointer);
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
  const labels = useFlowLayer('edgelabel-renderer');
  const sharpness = useSharpness();
  const ariaLabels = useMemo(() => ariaLabelsIn(strings), [strings]);
  return (
    <Sharpness value={sharpness}>
      <LabelLayer value={labels}>
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
          onDragLeave={onDragLeave}
          connectionRadius={24}
          deleteKeyCode={null}
          panActivationKeyCode={null}
          {...zoomRange}
          panOnScroll={doesWheelPan}
          fitView={!isEmptyAtFirst}
          fitViewOptions={fitOptions}
          ariaLabelConfig={ariaLabels}
        >
          {children}
        </ReactFlow>
      </LabelLayer>
    </Sharpness>
  );
}

function onNodesChange(changes: Parameters<typeof takeNodeChanges>[0]): void {
  takeNodeChanges(changes, keepSizes);
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
  const kind = carriedLayer(event.dataTransfer);
  if (!kind) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
  const pointer = { x: event.clientX, y: event.clientY };
  hoverWireWith(kind, edgeAt(pointer), pointer);
}

/** The drag leaves the canvas when it comes to something that is no part of it. */
function onDragLeave({ currentTarget, relatedTarget }: DragEvent): void {
  if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) leaveWire();
}
