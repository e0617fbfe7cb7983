import type { Node } from '@xyflow/react';
import type { Group } from '../../../shared/project/annotations.ts';
import type { Position } from '../../document/edits/graph-node.ts';
import { equalValues } from '../../document/equal-values.ts';
import type { Box } from '../../document/layout/box.ts';
import { flowIdOf } from '../flow-ids.ts';
import type { Size } from '../node-size.ts';
import type { GroupFacts } from './group-facts.ts';

/** What the frame of an unfolded group shows. */
export type FrameData = {
  readonly facts: GroupFacts;
  /** Whether all of its layers are selected. */
  readonly isSelected: boolean;
};

/** The frame around an unfolded group, as React Flow wants it. */
export type GroupFrameFlowNode = Node<FrameData, 'group-frame'>;

/** The block of a folded group, as React Flow wants it. */
export type GroupBlockFlowNode = Node<GroupFacts, 'group-block'>;

/** Attribute of the part of a frame by which it is dragged. */
export const frameHandle = { 'data-frame-handle': '' } as const;

/** Attribute of a frame's title, which has the focus instead of the frame. */
export const frameTitle = { 'data-frame-title': '' } as const;

// React Flow raises what is selected by 1000: frames have to stay behind notes, and notes behind layers, even then.
const frameDepth = -3000;

const drawnFrames = new WeakMap<Group, GroupFrameFlowNode>();
const drawnBlocks = new WeakMap<Group, GroupBlockFlowNode>();

/** The frame for React Flow: the same object as last time where nothing about it changed. */
export function flowFrame(group: Group, facts: GroupFacts, isSelected: boolean, { x, y, width, height }: Box): GroupFrameFlowNode {
  const last = drawnFrames.get(group);
  const hasPlace = last?.position.x === x && last.position.y === y && last.width === width && last.height === height;
  const hasData = last !== undefined && last.data.isSelected === isSelected && equalValues(last.data.facts, facts);
  if (last && hasPlace && hasData) return last;
  const drawn: GroupFrameFlowNode = {
    id: flowIdOf('frame', group.id),
    type: 'group-frame',
    position: { x, y },
    width,
    height,
    measured: { width, height },
    zIndex: frameDepth,
    data: hasData ? last.data : { facts, isSelected },
    // A press on the frame itself is one on the canvas; only its title bar takes any.
    style: { pointerEvents: 'none' },
    dragHandle: '[data-frame-handle]',
    selectable: false,
    focusable: false,
    connectable: false,
    ariaRole: 'group',
    ariaLabel: facts.name,
  };
  drawnFrames.set(group, drawn);
  return drawn;
}

/** The block for React Flow: the same object as last time where nothing about it changed. */
export function flowBlock(
  group: Group,
  facts: GroupFacts,
  selected: boolean,
  { x, y }: Position,
  measured: Size | undefined,
  roleName: string,
): GroupBlockFlowNode {
  const last = drawnBlocks.get(group);
  const isSame =
    last?.position.x === x &&
    last.position.y === y &&
    equalValues(last.data, facts) &&
    last.selected === selected &&
    last.measured === measured &&
    last.domAttributes?.['aria-roledescription'] === roleName;
  if (last && isSame) return last;
  const drawn: GroupBlockFlowNode = {
    id: flowIdOf('block', group.id),
    type: 'group-block',
    position: { x, y },
    data: facts,
    selected,
    measured,
    ariaLabel: facts.spoken,
    domAttributes: { 'aria-roledescription': roleName },
  };
  drawnBlocks.set(group, drawn);
  return drawn;
}
