import { useMemo } from 'react';
import type { CompiledDrawing } from '../../compile/compilation-store.ts';
import { annotationStrings } from '../../i18n/strings/annotations.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { flowIdOf } from '../flow-ids.ts';
import type { LayerFacts } from '../layer-facts.ts';
import type { Size } from '../node-size.ts';
import { useDocument } from '../use-document.ts';
import { groupFacts } from './group-facts.ts';
import { flowBlock, flowFrame, type GroupBlockFlowNode, type GroupFrameFlowNode } from './group-flow-nodes.ts';
import { membersOf } from './group-members.ts';
import { frameAround, placeOfBlock } from './group-place.ts';

/** Frames and blocks of the groups as React Flow wants them. `layers`: what the nodes show; `sizes`: measured sizes by React Flow's ids. */
export function useGroupNodes(
  drawing: CompiledDrawing,
  layers: ReadonlyMap<string, LayerFacts>,
  sizes: ReadonlyMap<string, Size>,
): { readonly frames: readonly GroupFrameFlowNode[]; readonly blocks: readonly GroupBlockFlowNode[] } {
  const language = useLanguage();
  const { group: roleName } = useStrings(annotationStrings);
  const nodes = useDocument(({ document }) => document.graph.nodes);
  const groups = useDocument(({ document }) => document.groups);
  const nodeIds = useDocument(({ selection }) => selection.nodeIds);
  const known = useMemo(() => groupFacts(groups, drawing, layers, language), [groups, drawing, layers, language]);
  return useMemo(() => {
    const selected = new Set(nodeIds);
    const frames: GroupFrameFlowNode[] = [];
    const blocks: GroupBlockFlowNode[] = [];
    for (const group of groups) {
      const facts = known.get(group.id);
      const members = membersOf(group, nodes);
      if (!facts || members.length === 0) continue;
      const isSelected = group.nodeIds.every((id) => selected.has(id));
      const size = sizes.get(flowIdOf('block', group.id));
      if (group.isFolded) blocks.push(flowBlock(group, facts, isSelected, placeOfBlock(members), size, roleName));
      else frames.push(flowFrame(group, facts, isSelected, frameAround(members, sizes)));
    }
    return { frames, blocks };
  }, [groups, known, nodes, nodeIds, sizes, roleName]);
}
